using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Contradictions.Assertions;

/// <summary>
/// Reads lists of who did what, under a heading for it or with "by", and what a speaker claims with "I". Where the work is
/// shared nothing is read.
/// </summary>
internal sealed class RoleReader(Cues cues)
{
    private const int Longest = 14;
    private readonly int label = cues.Id("label_roles");
    private readonly int mineLabel = cues.Id("label_my_part");
    private readonly int someone = cues.Id("someone_else");
    private readonly int unit = cues.Id("people_unit");
    private readonly int makes = cues.Id("makes");
    private readonly int shared = cues.Id("work_shared");
    private readonly int notNow = cues.Id("not_now");

    /// <summary>Words behind which stands what the work was done with or for, and not what it was.</summary>
    private static readonly HashSet<string> Stops =
    [
        "with",
        "for",
        "from",
        "on",
        "in",
        "at",
        "by",
        "to",
        "into",
        "because",
        "so",
        "which",
        "that",
        "until",
        "while",
        "when",
        "where",
        "who",
        "using",
        "via",
        "as",
        "but",
    ];

    public IReadOnlyList<Role> Read(Spoken said) => said.IsAnswer ? OfAnswer(said) : OfWriteUp(said);

    private List<Role> OfAnswer(Spoken said)
    {
        var found = new List<Role>();
        foreach (var hit in said.Hits)
        {
            if (hit.Cue != makes || hit.At == 0 || said.Text.Tokens[hit.At].Negated || said.HasInClause(notNow, hit.At))
            {
                continue;
            }

            var sentence = said.Text.Sentences[said.SentenceOf(hit.At)];
            var before = hit.At - 1;
            while (
                before > sentence.FirstToken
                && said.Text.Tokens[before].Word.Text
                    is "have"
                        or "also"
                        or "then"
                        or "myself"
                        or "personally"
                        or "even"
            )
            {
                before--;
            }

            if (said.Text.Tokens[before].Word.Text is not "i" || said.HasInClause(shared, hit.At))
            {
                continue;
            }

            var end = Math.Min(sentence.EndToken, hit.At + Longest);
            for (var i = hit.At + hit.Length; i < end; i++)
            {
                if (
                    Stops.Contains(said.Text.Tokens[i].Word.Text)
                    || said.Text.Tokens[i].Word.Text is "i" or "we" or "it" or "they" or "he" or "she"
                )
                {
                    end = i;
                }
            }

            // "I wrote the scraper and Mia cleaned the rows": with another verb somebody else begins.
            foreach (var other in said.Hits)
            {
                if (
                    other.Cue == makes
                    && other.At > hit.At + hit.Length
                    && other.At < end
                    && said.Clause[other.At] == said.Clause[other.At - 1]
                    && said.Text.Tokens[other.At - 1].Word.Text is not ("and" or "also" or "then")
                    && !said.Text.Tokens[other.At].Word.Text.EndsWith("ing", StringComparison.Ordinal)
                )
                {
                    end = other.At - 1;
                }
            }

            AddRole(found, said, hit.At, end, byOther: false);
        }

        return found;
    }

    private List<Role> OfWriteUp(Spoken said)
    {
        var found = new List<Role>();
        var isList = said.Label.Contains(label);
        for (var s = 0; s < said.Text.Sentences.Length; s++)
        {
            var sentence = said.Text.Sentences[s];
            var owners = Owners(said, sentence, isList);
            if (owners.Count == 0 && isList && said.Label.Contains(mineLabel))
            {
                AddRole(found, said, sentence.FirstToken, sentence.EndToken, byOther: false);
            }

            for (var o = 0; o < owners.Count; o++)
            {
                var (at, length, byOther) = owners[o];
                var next = o + 1 < owners.Count ? owners[o + 1] : (At: sentence.EndToken, Length: 0, ByOther: false);
                var last = o > 0 ? owners[o - 1].At + owners[o - 1].Length : sentence.FirstToken;
                if (at > sentence.FirstToken && said.Text.Tokens[at - 1].Word.Text == "by")
                {
                    var first = Math.Max(last, said.ClauseAt(at).First);
                    AddRole(found, said, first, at - 1, byOther);
                }
                else if (at + length < sentence.EndToken && LeadsTo(said, at + length, isList))
                {
                    var end = next.At;
                    // "X by A, Y by B": what stands before the next "by" is B's.
                    if (end < sentence.EndToken && said.Text.Tokens[end - 1].Word.Text == "by")
                    {
                        end = Math.Max(at + length, said.ClauseAt(end - 1).First);
                    }

                    AddRole(found, said, at + length, end, byOther);
                }
            }
        }

        return found;
    }

    /// <summary>Who is named in a sentence: "I", "me", colleagues, and in a list of roles names.</summary>
    private List<(int At, int Length, bool ByOther)> Owners(Spoken said, Sentence sentence, bool isList)
    {
        var owners = new List<(int At, int Length, bool ByOther)>();
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var token = said.Text.Tokens[i];
            var at = i;
            var hit = Array.Find(
                said.Hits,
                hit => hit.At == at && (hit.Cue == someone || (hit.Cue == unit && AfterBy(said, at) is not null))
            );
            if (token.Word.Text is "i" or "me" or "myself" or "mine")
            {
                owners.Add((i, 1, false));
            }
            else if (hit.Length > 0)
            {
                var from = AfterBy(said, i) ?? i;
                owners.Add((from, i + hit.Length - from, true));
                i += hit.Length - 1;
            }
            else if (
                IsName(said.Text, token)
                && ((IsBy(said, i) && (isList || said.HasInClause(makes, i))) || LeadsTo(said, i + 1, isList))
            )
            {
                owners.Add((i, 1, true));
            }
        }

        return owners;
    }

    /// <summary>The token behind a "by" that stands up to three before: "by the risk department".</summary>
    private static int? AfterBy(Spoken said, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 3) && said.Clause[i] == said.Clause[at]; i--)
        {
            if (said.Text.Tokens[i].Word.Text == "by")
            {
                return i + 1;
            }
        }

        return null;
    }

    private static bool IsBy(Spoken said, int at) =>
        at > 0 && said.Text.Tokens[at - 1].Word.Text == "by" && said.SentenceOf(at - 1) == said.SentenceOf(at);

    /// <summary>Whether a colon, dash or bracket stands before the token, or the token says what was done.</summary>
    private bool LeadsTo(Spoken said, int at, bool isList)
    {
        if (at <= 0 || at >= said.Text.Tokens.Length || said.SentenceOf(at) != said.SentenceOf(at - 1))
        {
            return false;
        }

        var from = said.Text.Tokens[at - 1].End;
        var between = said.Text.Source.AsSpan(from, Math.Max(0, said.Text.Tokens[at].Start - from));
        return (isList && between.IndexOfAny(":–—(") >= 0)
            || (isList && between.Contains(" - ", StringComparison.Ordinal))
            || Array.Exists(said.Hits, hit => hit.Cue == makes && hit.At >= at && hit.At <= at + 1);
    }

    private static bool IsName(TextReading text, Token token)
    {
        var word = text.Source.AsSpan(token.Start, token.End - token.Start);
        return word.Length >= 2
            && char.IsUpper(word[0])
            && !word[1..].ContainsAnyInRange('A', 'Z')
            && !word.ContainsAnyInRange('0', '9')
            && token.Word is { Kind: WordKind.Content, Same.Length: 0, Related.Length: 0 };
    }

    private static void AddRole(List<Role> found, Spoken said, int first, int end, bool byOther)
    {
        var heads = new HashSet<string>(StringComparer.Ordinal);
        var modifiers = new HashSet<string>(StringComparer.Ordinal);
        for (var i = first; i < end; i++)
        {
            var word = said.Text.Tokens[i].Word;
            if (word.Kind is not (WordKind.Content or WordKind.Common) || word.Value is not null)
            {
                continue;
            }

            var isHead =
                i + 1 >= end
                || said.Text.Tokens[i + 1].Word.Kind is not (WordKind.Content or WordKind.Common)
                || said.Clause[i + 1] != said.Clause[i]
                || i == first;
            (isHead ? heads : modifiers).Add(word.Stem);
        }

        if (heads.Count > 0)
        {
            found.Add(new Role(heads, modifiers, byOther, said.SentenceOf(first)));
        }
    }
}
