using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Questions.Loading;

namespace InterviewCoach.Core.Questions.Probes;

/// <summary>All probes: the files of <c>prompts/follow-ups/</c>.</summary>
/// <param name="Probes">In the order of the files.</param>
/// <param name="Unsaid">Tells where a term is only mentioned.</param>
public sealed record ProbeBank(IReadOnlyList<Probe> Probes, UnsaidWords Unsaid)
{
    /// <summary>The only slot of a probe: the candidate's own words.</summary>
    public const string Term = "{term}";

    public static readonly ProbeBank Empty = new([], UnsaidWords.None);

    /// <summary>Reads the files. What is wrong with them is returned, never thrown.</summary>
    public static ProbeBankReading Load(IReadOnlyList<KnowledgeFile> files)
    {
        var errors = new List<KnowledgeError>();
        var probes = new List<Probe>();
        var unsaid = UnsaidWords.None;
        foreach (var root in files.Select(file => KnowledgeMap.Parse(file, errors)).OfType<KnowledgeMap>())
        {
            var topic = QuestionReader.TopicOf(root);
            foreach (var map in root.Maps("probes"))
            {
                if (Read(map, topic) is { } probe)
                {
                    probes.Add(probe);
                }
            }

            if (root.Map("unsaid") is { } words)
            {
                unsaid = UnsaidWords.Read(words);
            }

            root.Close();
        }

        foreach (var again in probes.GroupBy(probe => probe.Id).SelectMany(same => same.Skip(1)))
        {
            errors.Add(new KnowledgeError(again.Path, again.Line, $"The id '{again.Id}' is used twice."));
        }

        foreach (
            var again in probes
                .SelectMany(probe => probe.Terms.Select(term => (Term: term, Probe: probe)))
                .GroupBy(pair => pair.Term)
                .SelectMany(same => same.Skip(1))
        )
        {
            errors.Add(
                new KnowledgeError(again.Probe.Path, again.Probe.Line, $"The term '{again.Term}' has a probe already.")
            );
        }

        return errors.Count == 0
            ? new ProbeBankReading.Read(new ProbeBank(probes, unsaid))
            : new ProbeBankReading.Faulty(
                errors.OrderBy(error => error.Path, StringComparer.Ordinal).ThenBy(error => error.Line).ToList()
            );
    }

    private static Probe? Read(KnowledgeMap map, Topic? topicOfFile)
    {
        var id = map.Text("id", required: true);
        if (id is not null && !QuestionReader.IsId(id, dotted: true))
        {
            map.Report(
                map.LineOf("id"),
                $"The id '{id}' must look like 'topic.slug': small letters, digits and hyphens."
            );
        }

        var topic = QuestionReader.TopicOf(map) ?? topicOfFile;
        if (topic is null && !map.Has("topic"))
        {
            map.Report(map.Line, "'topic' is missing, here and at the head of the file.");
        }

        var terms = map.Texts("terms").Select(term => term.Text.ToLowerInvariant()).ToList();
        if (terms.Count == 0)
        {
            map.Report(map.LineOf("terms"), "'terms' is empty: list the words that trigger the probe.");
        }

        var text = map.Text("text", required: true);
        if (text is not null && text.Replace(Term, "", StringComparison.Ordinal).AsSpan().IndexOfAny('{', '}') >= 0)
        {
            map.Report(map.LineOf("text"), $"A probe has no slot but '{Term}'.");
        }

        var rubric = QuestionReader
            .RubricOf(map, Conditions.None)
            .Select(point => new RubricPoint(point.Id, point.Text.Template, point.Cues, point.FollowUp?.Template))
            .ToList();
        map.Close();
        return id is null || topic is not { } known || text is null
            ? null
            : new Probe(id, known, terms, text, rubric, map.Path, map.Line);
    }
}

/// <summary>What reading the probes came to.</summary>
public abstract record ProbeBankReading
{
    private ProbeBankReading() { }

    /// <summary>All files are good.</summary>
    public sealed record Read(ProbeBank Bank) : ProbeBankReading;

    /// <summary>What is wrong, by file and line; never empty.</summary>
    public sealed record Faulty(IReadOnlyList<KnowledgeError> Errors) : ProbeBankReading;
}
