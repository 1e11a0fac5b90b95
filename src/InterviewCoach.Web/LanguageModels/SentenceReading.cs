using System.Text;
using InterviewCoach.Core.Grounding;

namespace InterviewCoach.Web.LanguageModels;

/// <summary>Reads a reply that is spoken: each sentence is held back until it is checked, then shown with those before it.</summary>
internal sealed class SentenceReading(RewordingCheck check, Func<string, Task> show) : IReplyReader
{
    private readonly SentenceBuffer _held = new();
    private readonly StringBuilder _shown = new();

    public DropReason? Dropped { get; private set; }

    /// <summary>All that was shown.</summary>
    public string Text => _shown.ToString();

    public async ValueTask<Reading> TakeAsync(string piece)
    {
        var begun = _shown.Length > 0;
        foreach (var sentence in _held.Add(piece))
        {
            if (!await ShowAsync(sentence))
            {
                return Reading.Stop;
            }
        }

        return !begun && _shown.Length > 0 ? Reading.Begun : Reading.GoOn;
    }

    public async ValueTask EndAsync()
    {
        if (_held.Rest() is { Length: > 0 } rest && !await ShowAsync(rest))
        {
            return;
        }

        Dropped = check.Whole();
    }

    private async ValueTask<bool> ShowAsync(string sentence)
    {
        if (check.Next(sentence) is { } reason)
        {
            Dropped = reason;
            return false;
        }

        _shown.Append(_shown.Length > 0 ? " " : "").Append(sentence);
        await show(Text);
        return true;
    }
}
