using System.Text;
using InterviewCoach.Core.Grounding;
using InterviewCoach.Core.Grounding.Replies;

namespace InterviewCoach.Web.LanguageModels;

/// <summary>Takes a reply that is checked as a whole: nobody sees a word of it before.</summary>
/// <param name="check">Holds it against its schema and its sources.</param>
/// <param name="inOneLimit">Whether the limit of the first sentence is that of the whole: somebody waits for their turn.</param>
internal sealed class WholeReading<T>(Func<string, CheckedReply<T>> check, bool inOneLimit) : IReplyReader
    where T : class
{
    private const int Longest = 12_000;
    private readonly StringBuilder _reply = new();

    public DropReason? Dropped { get; private set; }

    /// <summary>What is left of it; null until it is whole.</summary>
    public CheckedReply<T>? Checked { get; private set; }

    public ValueTask<Reading> TakeAsync(string piece)
    {
        var first = _reply.Length == 0;
        _reply.Append(piece);
        if (_reply.Length > Longest)
        {
            Dropped = DropReason.TooLong;
            return ValueTask.FromResult(Reading.Stop);
        }

        return ValueTask.FromResult(first && !inOneLimit ? Reading.Begun : Reading.GoOn);
    }

    public ValueTask EndAsync()
    {
        Checked = check(_reply.ToString());
        Dropped = Checked switch
        {
            { Value: not null } => null,
            { Dropped: [var first, ..] } => first,
            _ => DropReason.Empty,
        };
        return ValueTask.CompletedTask;
    }
}
