using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Contradictions;

/// <summary>A piece of work and who did it.</summary>
/// <param name="Verb">Stem of what was done: "label".</param>
/// <param name="Objects">Stems of what it was done to: "bridge", "photo".</param>
/// <param name="ByOther">Whether somebody else than the writer did it.</param>
/// <param name="Sentence">The sentence.</param>
internal sealed record Work(string Verb, IReadOnlyList<string> Objects, bool ByOther, int Sentence)
{
    /// <summary>Whether the same was done to the same.</summary>
    public bool IsSameAs(Work other) => Verb == other.Verb && Objects.Any(other.Objects.Contains);
}

/// <summary>
/// Reads who did what: "Priya labelled the photos", "I wrote the loader", "my colleague built the dashboard". Where "we" or
/// "with" shares the work, nobody's claim to it is denied and nothing is read.
/// </summary>
internal sealed class WorkReader(Cues cues)
{
    private const int Reach = 5;
    private readonly int someone = cues.Id("someone_else");

    /// <summary>What the text says of who did what.</summary>
    public IReadOnlyList<Work> Read(TextReading text, CueHit[] hits)
    {
        var found = new List<Work>();
        foreach (var (sentence, index) in text.Sentences.Select((sentence, index) => (sentence, index)))
        {
            for (var i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
            {
                if (
                    Verbs.Contains(text.Tokens[i].Word.Stem)
                    && !text.Tokens[i].Negated
                    && Subject(text, sentence.FirstToken, i, hits) is { } byOther
                    && ObjectsOf(text, i, sentence.EndToken) is { Count: > 0 } what
                )
                {
                    found.Add(new Work(text.Tokens[i].Word.Stem, what, byOther, index));
                }
            }
        }

        return found;
    }

    /// <summary>Whether the token before the verb is somebody else (true) or "I" (false); null for anything else.</summary>
    private bool? Subject(TextReading text, int first, int verb, CueHit[] hits)
    {
        var before = text.Tokens[verb - 1];
        if (before.Word.Text is "i" or "ive")
        {
            return false;
        }

        if (hits.Any(hit => hit.Cue == someone && hit.At >= first && hit.At + hit.Length == verb))
        {
            return true;
        }

        return IsName(text, before) ? true : null;
    }

    /// <summary>A capitalised word that is no word of the field, nor one that only begins the sentence with a capital.</summary>
    private static bool IsName(TextReading text, Token token)
    {
        var word = text.Source.AsSpan(token.Start, token.End - token.Start);
        return word.Length >= 2
            && char.IsUpper(word[0])
            && !word[1..].ContainsAnyInRange('A', 'Z')
            && !word.ContainsAnyInRange('0', '9')
            && token.Word.Kind is not WordKind.Common
            && token.Word.Text
                is not ("we" or "they" or "this" or "that" or "model" or "data" or "nobody" or "everybody");
    }

    /// <summary>The words of what was done; none when the work is shared with somebody.</summary>
    private static List<string> ObjectsOf(TextReading text, int verb, int end)
    {
        var what = new List<string>();
        for (var i = verb + 1; i < end; i++)
        {
            var token = text.Tokens[i];
            // "I labelled 50 of them a second time" is no claim to all of it.
            if (
                token.Word.Text is "we" or "together" or "us" or "me" or "my" or "some" or "few" or "again" or "second"
                || (i <= verb + 2 && char.IsAsciiDigit(text.Source[token.Start]))
            )
            {
                return [];
            }

            if (i <= verb + Reach && text.Tokens[i].Word.Kind == WordKind.Content)
            {
                what.Add(text.Tokens[i].Word.Stem);
            }
        }

        return what;
    }

    private static readonly HashSet<string> Verbs =
    [
        "label",
        "annot",
        "annotate",
        "wrote",
        "write",
        "built",
        "build",
        "train",
        "design",
        "deploy",
        "collect",
        "scrape",
        "implement",
        "develop",
        "code",
        "own",
        "extract",
        "clean",
        "prepare",
        "create",
        "evaluat",
        "evaluate",
        "scrap",
        "program",
    ];
}
