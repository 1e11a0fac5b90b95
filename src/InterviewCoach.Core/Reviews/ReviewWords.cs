using InterviewCoach.Core.Reports;

namespace InterviewCoach.Core.Reviews;

/// <summary>How a Review says its closed choices, on the page and in every export.</summary>
public static class ReviewWords
{
    public static string Of(MentorVerdict verdict) =>
        verdict switch
        {
            MentorVerdict.Ready => ReportWords.Of(VerdictKind.Ready),
            MentorVerdict.Nearly => ReportWords.Of(VerdictKind.Nearly),
            _ => ReportWords.Of(VerdictKind.NotYet),
        };

    public static string Of(CommentKind kind) =>
        kind switch
        {
            CommentKind.Suggestion => "Suggestion",
            CommentKind.Note => "Note",
            _ => "Comment",
        };

    /// <summary>What the point's outcome is called, by mentor and engine alike.</summary>
    public static string Covered(bool covered) => covered ? "covered" : "missed";
}
