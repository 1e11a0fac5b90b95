using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Questions.Loading;
using InterviewCoach.Web.Interviews;

namespace InterviewCoach.Web.Pages.Projects;

/// <summary>What the start form sends. A value that it does not offer counts as its default.</summary>
internal sealed class StartForm
{
    public static readonly int[] Lengths = [10, 20, 40];

    /// <summary>The topics that a Session can be about.</summary>
    public static readonly IReadOnlyList<Topic> Topics =
    [
        .. Enum.GetValues<Topic>().Where(topic => topic is not (Topic.Opening or Topic.Closing)),
    ];

    public int Minutes { get; set; }

    /// <summary>A mode, or a topic, by its name in snake case.</summary>
    public string? Kind { get; set; }

    public string? Style { get; set; }

    /// <summary>A mentor's questions as they were pasted.</summary>
    public string? Mentor { get; set; }

    /// <summary>What was pasted, read.</summary>
    public MentorQuestionReading MentorQuestions(QuestionBank bank) =>
        PastedQuestionReader.Read(new KnowledgeFile("pasted", Utterance.Clean(Mentor)), bank);

    public InterviewRequest Request()
    {
        var topic = SnakeCase.Parse<Topic>(Kind ?? "");
        var mode = SnakeCase.Parse<PlanMode>(Kind ?? "");
        return new InterviewRequest(
            Lengths.Contains(Minutes) ? Minutes : 20,
            SnakeCase.Parse<InterviewStyle>(Style ?? "") ?? InterviewStyle.Neutral,
            mode ?? PlanMode.Walkthrough,
            topic is { } one && Topics.Contains(one) ? [one] : [],
            []
        );
    }
}
