using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Contradictions.Assertions;

/// <summary>
/// Reads how the questions were settled that have few possible answers, each of which excludes the others. The cue
/// <c>says_SLOT__VALUE</c> holds how a value is said, <c>needs_SLOT</c> what must stand in the sentence too.
/// </summary>
internal sealed class StanceReader
{
    private readonly Dictionary<int, (string Slot, string Value, int? Needs, int? Blocks)> values = [];
    private const int Verb = 4;
    private readonly int notNow;
    private readonly int aside;

    public StanceReader(Cues cues)
    {
        var needs = cues.Family("needs_").ToDictionary(pair => pair.Value, pair => pair.Key);
        var blocks = cues.Family("blocks_").ToDictionary(pair => pair.Value, pair => pair.Key);
        foreach (var (cue, name) in cues.Family("says_"))
        {
            var cut = name.IndexOf("__", StringComparison.Ordinal);
            var slot = name[..cut];
            values[cue] = (slot, name[(cut + 2)..], IdOf(needs, slot, name), IdOf(blocks, slot, name));
        }

        notNow = cues.Id("not_now");
        aside = cues.Id("is_aside");
    }

    /// <summary>What belongs to a value by itself, or else to its slot.</summary>
    private static int? IdOf(Dictionary<string, int> cues, string slot, string name) =>
        cues.TryGetValue(name, out var ofValue) ? ofValue
        : cues.TryGetValue(slot, out var ofSlot) ? ofSlot
        : null;

    public IReadOnlyList<Stance> Read(Spoken said)
    {
        List<Stance>? found = null;
        foreach (var hit in said.Hits)
        {
            if (
                !values.TryGetValue(hit.Cue, out var value)
                || said.HasNear(notNow, hit.At)
                || IsContrast(said, hit.At)
                || (
                    value.Needs is { } needs
                    && !(said.IsAnswer ? said.HasInClause(needs, hit.At) : said.HasInSentence(needs, hit.At))
                )
                || (value.Blocks is { } blocks && said.HasInClause(blocks, hit.At))
            )
            {
                continue;
            }

            (found ??= []).Add(
                new Stance(
                    value.Slot,
                    value.Value,
                    IsDenied(said, hit),
                    said.HasInSentence(aside, hit.At),
                    said.SentenceOf(hit.At)
                )
            );
        }

        return found ?? [];
    }

    /// <summary>"No A/B test", "an A/B test was not run".</summary>
    private static bool IsDenied(Spoken said, CueHit hit)
    {
        var tokens = said.Text.Tokens;
        if (tokens[hit.At].Negated && tokens[hit.At + hit.Length - 1].Negated)
        {
            return true;
        }

        for (var i = hit.At + hit.Length; i < Math.Min(tokens.Length, hit.At + hit.Length + Verb); i++)
        {
            if (
                said.Clause[i] == said.Clause[hit.At]
                && tokens[i].Negated
                && tokens[i - 1].Word.Text is "not" or "never"
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Quicker than people": what is only compared with.</summary>
    private static bool IsContrast(Spoken said, int at)
    {
        for (var i = Math.Max(0, at - 2); i < at; i++)
        {
            if (said.Text.Tokens[i].Word.Text is "than" or "instead" or "rather" or "versus" or "unlike")
            {
                return true;
            }
        }

        return false;
    }
}
