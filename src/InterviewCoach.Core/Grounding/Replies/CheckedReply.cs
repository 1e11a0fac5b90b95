namespace InterviewCoach.Core.Grounding.Replies;

/// <summary>What is left of a model's reply once it was held against its schema and its sources.</summary>
/// <param name="Value">What may be shown; null for nothing.</param>
/// <param name="Dropped">Why parts of it, or all of it, may not.</param>
public sealed record CheckedReply<T>(T? Value, IReadOnlyList<DropReason> Dropped)
    where T : class
{
    internal static CheckedReply<T> Shown(T value, IReadOnlyList<DropReason>? dropped = null) =>
        new(value, dropped ?? []);

    internal static CheckedReply<T> Refused(DropReason reason) => new(null, [reason]);
}
