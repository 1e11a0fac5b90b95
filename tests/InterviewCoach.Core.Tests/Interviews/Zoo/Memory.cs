using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Questions;

namespace InterviewCoach.Core.Tests.Interviews.Zoo;

/// <summary>
/// What somebody could tell about a project, paragraph by paragraph: each under the topics it belongs to. Asked something,
/// a person tells what is nearest to what is meant by the question.
/// </summary>
internal sealed class Memory
{
    private readonly IReadOnlyList<(IReadOnlyList<Topic> Topics, string Text, HashSet<string> Words)> paragraphs;

    private Memory(IReadOnlyList<(IReadOnlyList<Topic> Topics, string Text, HashSet<string> Words)> paragraphs) =>
        this.paragraphs = paragraphs;

    /// <summary>Paragraphs apart by an empty line, each with its topics in brackets first.</summary>
    public static Memory Read(string text) =>
        new(
            text.ReplaceLineEndings("\n")
                .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
                .Select(paragraph =>
                {
                    var end = paragraph.IndexOf(']', StringComparison.Ordinal);
                    var topics = paragraph[1..end].Split(' ').Select(name => SnakeCase.Parse<Topic>(name)!.Value);
                    var said = paragraph[(end + 1)..].Trim();
                    return ((IReadOnlyList<Topic>)topics.ToList(), said, Words(said));
                })
                .ToList()
        );

    /// <summary>
    /// The paragraphs that fit what is asked, the nearest first, without those that were told about this question before.
    /// </summary>
    public IReadOnlyList<string> About(Moment moment)
    {
        const double ofTopic = 4;
        var asked = Words(moment.Meant);
        var told = moment.State.Thread.Answers;
        return paragraphs
            .Where(paragraph => told.All(answer => !answer.Text.Contains(paragraph.Text, StringComparison.Ordinal)))
            .Select(paragraph =>
                (
                    paragraph.Text,
                    Near: paragraph.Words.Count(asked.Contains)
                        + (paragraph.Topics.Contains(moment.Topic) ? ofTopic : 0),
                    OfTopic: paragraph.Topics.Contains(moment.Topic)
                )
            )
            .Where(paragraph => paragraph.OfTopic || paragraph.Near > ofTopic)
            .OrderByDescending(paragraph => paragraph.OfTopic)
            .ThenByDescending(paragraph => paragraph.Near)
            .Select(paragraph => paragraph.Text)
            .ToList();
    }

    /// <summary>Long words, by their beginnings, so that "predict" finds "prediction".</summary>
    private static HashSet<string> Words(string text) =>
        text.ToLowerInvariant()
            .Split([' ', '\n', '.', ',', ':', ';', '?', '“', '”', '(', ')', '-'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length >= 4)
            .Select(word => word.Length > 6 ? word[..6] : word)
            .ToHashSet(StringComparer.Ordinal);
}
