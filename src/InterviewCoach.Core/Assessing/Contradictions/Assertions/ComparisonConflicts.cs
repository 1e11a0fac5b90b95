using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Contradictions.Assertions;

/// <summary>"The net beat the trees", where the numbers that are written say the opposite.</summary>
internal sealed class ComparisonConflicts(Cues cues)
{
    private readonly int beats = cues.Id("beats");
    private readonly int everywhere = cues.Id("everywhere");
    private readonly int notNow = cues.Id("not_now");
    private readonly int aside = cues.Id("is_aside");
    private readonly int ours = cues.Id("ours");

    public IEnumerable<Contradiction> Find(Statements answer, Stated stated)
    {
        var said = answer.Asserted.Said;
        foreach (var hit in said.Hits)
        {
            if (
                hit.Cue != beats
                || said.Text.Tokens[hit.At].Negated
                || said.HasInClause(notNow, hit.At)
                || said.HasInClause(aside, hit.At)
            )
            {
                continue;
            }

            var (first, end) = said.ClauseAt(hit.At);
            foreach (var list in stated.Lists)
            {
                var winner = Named(said, list, first, hit.At);
                var loser = Named(said, list, hit.At + hit.Length, end);
                if (winner is null || loser is null || winner == loser)
                {
                    continue;
                }

                var (better, worse) = (0, 0);
                foreach (var (column, value, lowerIsBetter) in winner.Values)
                {
                    var other = loser.Values.FirstOrDefault(one => one.Column == column);
                    if (lowerIsBetter is not { } lower || other.Column is null || other.Value == value)
                    {
                        continue;
                    }

                    _ = other.Value > value == lower ? better++ : worse++;
                }

                if (worse > 0 && (better == 0 || said.HasInSentence(everywhere, hit.At)))
                {
                    yield return AssertionConflicts.Contradiction(
                        answer,
                        said.SentenceOf(hit.At),
                        winner.Line,
                        winner.Quote
                    );
                    yield break;
                }
            }
        }
    }

    /// <summary>The one alternative that is named between two tokens.</summary>
    private OptionItem? Named(Spoken said, OptionList list, int first, int end)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        var isOurs = false;
        for (var i = first; i < end; i++)
        {
            stems.Add(said.Text.Tokens[i].Word.Stem);
            isOurs |= Array.Exists(said.Hits, hit => hit.Cue == ours && hit.At == i);
        }

        var named = list.NamedBy(stems);
        if (named.Count == 1)
        {
            return named[0];
        }

        var own = isOurs ? list.Items.Where(item => item.IsOurs).ToList() : [];
        return named.Count == 0 && own.Count == 1 ? own[0] : null;
    }
}
