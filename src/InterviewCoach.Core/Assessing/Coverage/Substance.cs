using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Coverage;

/// <summary>
/// How much of a sentence could be checked: numbers, words of the field, names, things that are in no everyday talk. What the
/// question already says counts nothing; so does everything said a second time.
/// </summary>
internal sealed class Substance(Lexicon lexicon)
{
    private const double OfPlainWord = 0.5;
    private const double Half = 2;

    /// <summary>The distinct items of a sentence, and what each counts.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="sentence">One of its sentences.</param>
    /// <param name="silent">Its tokens that say nothing.</param>
    /// <param name="asked">Stems of the question's words.</param>
    public Dictionary<string, double> ItemsOf(
        TextReading answer,
        Sentence sentence,
        bool[] silent,
        IReadOnlySet<string> asked
    )
    {
        var items = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var word = answer.Tokens[i].Word;
            if (!silent[i] && !asked.Contains(word.Stem) && Tells(word))
            {
                items[word.Stem] = word.Value is not null || lexicon.IsOfField(word) ? 1 : OfPlainWord;
            }
        }

        return items;
    }

    /// <summary>What so many items are worth, 0 to 1; a few are nearly as good as many.</summary>
    public static double Worth(double items) => 1 - Math.Exp(-items / Half);

    private bool Tells(Word word) =>
        word.Value is { } value
            ? value > 3 || value != Math.Floor(value)
            : !lexicon.IsVague(word) && (word.Kind == WordKind.Content || (word.IsContent && lexicon.IsOfField(word)));
}
