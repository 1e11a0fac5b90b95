using InterviewCoach.Core.Knowledge;

namespace InterviewCoach.Core.Reports;

/// <summary>The frame of a sentence that a strong answer could hold.</summary>
/// <param name="Id">Permanent.</param>
/// <param name="Words">Words and phrases of rubric points that it fits, in small letters.</param>
/// <param name="Say">The sentence, with {slots} and blanks.</param>
/// <param name="Cite">The slot whose words are quoted after it, where they are known; null for none.</param>
internal sealed record Skeleton(string Id, IReadOnlyList<string> Words, string Say, string? Cite);

/// <summary>What a Report knows of words, from <c>prompts/report/</c>.</summary>
/// <param name="Fillers">Words that fill time.</param>
/// <param name="Verbs">Verbs with which rubric points begin.</param>
/// <param name="Skeletons">Frames of answers.</param>
internal sealed record ReportBook(
    IReadOnlyList<string> Fillers,
    IReadOnlySet<string> Verbs,
    IReadOnlyList<Skeleton> Skeletons
)
{
    private const string Folder = "report/";

    private static readonly Lazy<ReportBook> Loaded = new(() => Load(Files(), []));

    /// <summary>The files of <c>prompts/report/</c> as they were when Core was built.</summary>
    public static ReportBook BuiltIn => Loaded.Value;

    /// <summary>Reads the files. With errors the book holds what could be read.</summary>
    public static ReportBook Load(IReadOnlyList<KnowledgeFile> files, ICollection<KnowledgeError> errors)
    {
        var (fillers, verbs, skeletons) = (new List<string>(), new HashSet<string>(), new List<Skeleton>());
        foreach (var file in files)
        {
            if (KnowledgeMap.Parse(file, errors) is not { } map)
            {
                continue;
            }

            fillers.AddRange(map.Texts("fillers").Select(word => word.Text));
            verbs.UnionWith(map.Texts("verbs").Select(word => word.Text));
            foreach (var item in map.Maps("skeletons"))
            {
                var id = item.Text("id", required: true);
                var say = item.Text("say", required: true);
                var words = item.Texts("words").Select(word => word.Text).ToList();
                var cite = item.Text("cite");
                item.Close();
                if (id is null || say is null)
                {
                    continue;
                }

                foreach (var slot in Frames.SlotsOf(say).Append(cite ?? "metric").Where(slot => !Frames.Knows(slot)))
                {
                    item.Report(item.LineOf("say"), $"'{slot}' is no slot of a report.");
                }

                skeletons.Add(new Skeleton(id, words, say, cite));
            }

            map.Close();
        }

        return new ReportBook(fillers, verbs, skeletons);
    }

    internal static IReadOnlyList<KnowledgeFile> Files() => BuiltInFiles.Under(Folder);
}
