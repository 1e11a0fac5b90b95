using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Contradictions.Assertions;

/// <summary>"Both depots use it", where it is written that only one does.</summary>
internal sealed class ScopeConflicts(Cues cues)
{
    private const int Reach = 3;
    private readonly int all = cues.Id("all_of");
    private readonly int uses = cues.Id("uses_it");
    private readonly int onlyPart = cues.Id("only_part");
    private readonly int notNow = cues.Id("not_now");
    private readonly int aside = cues.Id("is_aside");

    public IEnumerable<Contradiction> Find(Statements answer, Stated stated)
    {
        var said = answer.Asserted.Said;
        foreach (var hit in said.Hits)
        {
            if (
                hit.Cue != all
                || said.Text.Tokens[hit.At].Negated
                || (hit.At > 0 && said.Text.Tokens[hit.At - 1].Word.Text is "of" or "not")
                || !said.HasInClause(uses, hit.At)
                || said.HasInSentence(notNow, hit.At)
                || said.HasInSentence(aside, hit.At)
                || PlaceOf(said, hit) is not { } place
            )
            {
                continue;
            }

            var line = stated.Lines.FirstOrDefault(line => IsOfPart(line, place));
            if (line is not null && !stated.Lines.Any(other => IsOfAll(other, place)))
            {
                yield return AssertionConflicts.Contradiction(answer, said.SentenceOf(hit.At), line, 0);
                yield break;
            }
        }
    }

    /// <summary>The stem of what it is all of.</summary>
    private static string? PlaceOf(Spoken said, CueHit hit)
    {
        for (var i = hit.At + hit.Length; i < Math.Min(said.Text.Tokens.Length, hit.At + hit.Length + Reach); i++)
        {
            var word = said.Text.Tokens[i].Word;
            if (
                said.Clause[i] == said.Clause[hit.At]
                && word.Kind is WordKind.Content or WordKind.Common
                && word.Value is null
                && word.Text.EndsWith('s')
            )
            {
                return word.Stem;
            }
        }

        return null;
    }

    private bool IsOfPart(Statements line, string place)
    {
        var said = line.Asserted.Said;
        for (var i = 0; i < said.Text.Tokens.Length; i++)
        {
            if (said.Text.Tokens[i].Word.Stem == place)
            {
                return Array.Exists(said.Hits, hit => hit.Cue == onlyPart)
                    || Array.Exists(said.Text.Tokens, token => token.Negated);
            }
        }

        return false;
    }

    private bool IsOfAll(Statements line, string place)
    {
        var said = line.Asserted.Said;
        return Array.Exists(
            said.Hits,
            hit => hit.Cue == all && PlaceOf(said, hit) == place && said.HasInClause(uses, hit.At)
        );
    }
}
