using InterviewCoach.Core.Profiles.Datasets;
using InterviewCoach.Core.Profiles.Metrics;
using InterviewCoach.Core.Profiles.Presence;
using InterviewCoach.Core.Profiles.Stages;
using InterviewCoach.Core.Profiles.Statements;
using InterviewCoach.Core.Profiles.Tasks;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Profiles;

/// <summary>
/// Reads the sources of a Project into its profile. Facts come from the write-up and from the evidence beside it; task,
/// type, what is present and the stages are those of the write-up, because it is what the candidate tells.
/// </summary>
public static class ProjectProfiler
{
    /// <summary>What finds Facts in one source. Each is pure and linear in the source, and none needs another's result.</summary>
    private static readonly IReadOnlyList<Func<CuedText, MetricLexicon, IEnumerable<Fact>>> Extractors =
    [
        (text, metrics) => MetricReader.Read(text.WriteUp, metrics),
        (text, _) => DatasetReader.Read(text.WriteUp),
        (text, _) => StatementReader.Read(text),
    ];

    /// <summary>The profile of a write-up with the other sources of the same project.</summary>
    /// <param name="main">What the candidate tells.</param>
    /// <param name="evidence">The other sources.</param>
    /// <param name="cues">How people write of their projects; null for what Core was built with.</param>
    /// <param name="metrics">The names of metrics and models; null for those that Core was built with.</param>
    public static ProjectProfile Profile(
        WriteUp main,
        IReadOnlyList<WriteUp> evidence,
        CueBook? cues = null,
        MetricLexicon? metrics = null
    )
    {
        var book = cues ?? BuiltInCues.Book;
        var lexicon = metrics ?? MetricLexicon.BuiltIn;
        var text = CuedText.Of(main, book);
        var (task, type) = TaskClassifier.Classify(text);
        return new ProjectProfile(
            Title: TitleReader.Read(main),
            Task: task,
            Type: type,
            Facts:
            [
                .. evidence
                    .Select(source => CuedText.Of(source, book))
                    .Prepend(text)
                    .SelectMany(source => FactsOf(source, lexicon)),
            ],
            Present: PresenceReader.Read(text),
            Stages: StageReader.Read(text)
        )
        {
            Text = text,
        };
    }

    private static IEnumerable<Fact> FactsOf(CuedText source, MetricLexicon metrics) =>
        Extractors
            .SelectMany(extract => extract(source, metrics))
            .OrderBy(fact => fact.At.Lines.Start)
            .ThenBy(fact => fact.At.Lines.End);
}
