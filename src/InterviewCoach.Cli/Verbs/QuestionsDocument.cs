using InterviewCoach.Core.Questions;

namespace InterviewCoach.Cli.Verbs;

/// <summary>A plan as <c>coach questions --format json</c> prints it.</summary>
internal sealed record QuestionsDocument(IReadOnlyList<QuestionsDocument.QuestionEntry> Questions)
{
    public sealed record GroundEntry(string File, int Line, int EndLine, string Quote);

    public sealed record PointEntry(string Id, string Text);

    public sealed record QuestionEntry(
        string Id,
        Topic Topic,
        string Text,
        string Why,
        IReadOnlyList<GroundEntry> Grounds,
        IReadOnlyList<PointEntry> Rubric
    );

    public static QuestionsDocument Of(InterviewPlan plan) =>
        new(
            plan.Questions.Select(question => new QuestionEntry(
                    question.Id,
                    question.Topic,
                    question.Text,
                    question.Why,
                    question
                        .Grounds.Select(ground => new GroundEntry(
                            ground.File,
                            ground.Lines.Start,
                            ground.Lines.End,
                            ground.Text
                        ))
                        .ToList(),
                    question.Rubric.Select(point => new PointEntry(point.Id, point.Text)).ToList()
                ))
                .ToList()
        );
}
