using System.Text;
using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Sharing;

/// <summary>A stretch of a text that is said otherwise.</summary>
public readonly record struct Redaction(int Start, int Length, string With);

/// <summary>
/// Takes names and numbers out of a text. A name is a word with a capital within a sentence that is no term of the field, in
/// the sources or in what was said; then it is one everywhere. Where it is unsure it takes out: a hole is read over, a name
/// that stayed is not. Numbers in words stay. Linear in the text.
/// </summary>
public sealed class Redactor
{
    private const string Name = "[name]";
    private const string Number = "[number]";
    private const string Address = "[link]";

    private readonly HashSet<string> names;
    private readonly IReadOnlySet<string> terms;

    private Redactor(HashSet<string> names, IReadOnlySet<string> terms)
    {
        this.names = names;
        this.terms = terms;
    }

    /// <param name="people">Names of people that are known, such as the candidate's own: taken out whatever they mean.</param>
    /// <param name="texts">Prose to learn names from: the sources' and what was said, not their headings.</param>
    /// <param name="terms">Terms of the field, in small letters: never names. See <see cref="TermsOf"/>.</param>
    public static Redactor For(IEnumerable<string> people, IEnumerable<string> texts, IReadOnlySet<string> terms)
    {
        texts = texts.ToList();
        var names = people.SelectMany(WordsIn).Select(word => word.Text).Where(word => word.Length > 1).ToHashSet();
        foreach (var word in texts.SelectMany(WordsIn).Where(word => !word.Begins && word.IsCapitalised))
        {
            if (!terms.Contains(word.Text.ToLowerInvariant()))
            {
                names.Add(Bare(word.Text));
            }
        }

        // Who is told by an address is told by its first part too, where a quote is cut within.
        foreach (var word in texts.SelectMany(WordsIn).Where(word => word.Text.IndexOf('@') > 0))
        {
            var person = word.Text[..word.Text.IndexOf('@')];
            names.UnionWith(
                person
                    .Split('.', '_', '-', '+')
                    .Append(person)
                    .Where(part => part.Length > 2 && !terms.Contains(part.ToLowerInvariant()))
            );
        }

        return new Redactor(names, terms);
    }

    /// <summary>The words of built-in knowledge of models and measures, with the names given: what is no name of a person.</summary>
    public static IReadOnlySet<string> TermsOf(IEnumerable<string> namesOfSkills) =>
        BuiltInFiles
            .Under("profile/")
            .Concat(BuiltInFiles.Under("metrics/"))
            .Select(file => file.Text)
            .Concat(namesOfSkills)
            .SelectMany(WordsIn)
            .Select(word => word.Text.ToLowerInvariant())
            // The files' own figures are no terms.
            .Where(word => word.Any(char.IsLetter))
            .Append("i")
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>The prose of a source: its Passages but for headings and code.</summary>
    public static IEnumerable<string> ProseOf(WriteUp writeUp) =>
        writeUp
            .Passages.Where(passage =>
                passage.Kind is not (PassageKind.Heading or PassageKind.Code or PassageKind.Output or PassageKind.Table)
            )
            .Select(passage => passage.Text);

    /// <summary>The text without names and numbers.</summary>
    public string Text(string text) => Apply(text, Redactions(text));

    /// <summary>What is to be said otherwise, in order, none over another.</summary>
    public IReadOnlyList<Redaction> Redactions(string text)
    {
        var found = new List<Redaction>();
        foreach (var word in WordsIn(text))
        {
            var with =
                word.IsAddress ? Address
                : names.Contains(word.Text) || names.Contains(Bare(word.Text)) ? Name
                : word.Text.Any(char.IsAsciiDigit) && !terms.Contains(word.Text.ToLowerInvariant()) ? Number
                : null;
            if (with is not null)
            {
                found.Add(new Redaction(word.Start, word.Text.Length, with));
            }
        }

        return found;
    }

    /// <summary>The text with the stretches said otherwise.</summary>
    public static string Apply(string text, IReadOnlyList<Redaction> redactions)
    {
        var (redacted, next) = (new StringBuilder(text.Length), 0);
        foreach (var one in redactions)
        {
            redacted.Append(text, next, one.Start - next).Append(one.With);
            next = one.Start + one.Length;
        }

        return redacted.Append(text, next, text.Length - next).ToString();
    }

    /// <summary>"Anna's" is Anna.</summary>
    private static string Bare(string word) =>
        word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal)
            ? word[..^2]
            : word;

    /// <param name="Start">First UTF-16 unit.</param>
    /// <param name="Begins">Whether it begins a sentence, a quotation or an item, where a capital says nothing.</param>
    private sealed record FoundWord(string Text, int Start, bool Begins)
    {
        public bool IsCapitalised => char.IsUpper(Text[0]);

        public bool IsAddress =>
            Text.Contains('@')
            || Text.Contains("://", StringComparison.Ordinal)
            || Text.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Runs of letters and digits with what joins them; an address is one word.</summary>
    private static IEnumerable<FoundWord> WordsIn(string text)
    {
        var begins = true;
        for (var i = 0; i < text.Length; )
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                begins |= text[i] is '.' or '!' or '?' or ':' or '\n' or '“' or '"' or '(' or '|' or '•';
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && IsOfWord(text, i))
            {
                i++;
            }

            var end = i;
            while (end > start + 1 && !char.IsLetterOrDigit(text[end - 1]) && text[end - 1] is not ('%' or '@'))
            {
                end--;
            }

            yield return new FoundWord(text[start..end], start, begins);
            begins = text[(end)..i].AsSpan().IndexOfAny('.', ':') >= 0;
        }
    }

    private static bool IsOfWord(string text, int at)
    {
        var c = text[at];
        if (char.IsLetterOrDigit(c) || c is '_' or '@' or '%' or '\'' or '’' or '&')
        {
            return true;
        }

        var joined = at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);
        return c switch
        {
            '.' or ',' => joined && (char.IsAsciiDigit(text[at + 1]) || IsInAddress(text, at)),
            '-' => joined && char.IsLower(text[at + 1]) && at > 0 && char.IsLower(text[at - 1]),
            ':' => at + 2 < text.Length && text[at + 1] == '/' && text[at + 2] == '/',
            '/' when at > 0 && text[at - 1] is ':' or '/' => true,
            '/' or '?' or '=' or '#' => IsInAddress(text, at),
            _ => false,
        };
    }

    /// <summary>Whether a mark stands between two characters without space, as in "example.org/a?b".</summary>
    private static bool IsInAddress(string text, int at) =>
        at > 0
        && at + 1 < text.Length
        && !char.IsWhiteSpace(text[at - 1])
        && !char.IsWhiteSpace(text[at + 1])
        && LooksLikeAddress(text, at);

    private static bool LooksLikeAddress(string text, int at)
    {
        // An address is known by its scheme or its @, not further back than addresses go.
        const int back = 200;
        for (var i = at; i > Math.Max(0, at - back) && !char.IsWhiteSpace(text[i - 1]); i--)
        {
            if (text[i - 1] == '@' || (text[i - 1] == '/' && i > 1 && text[i - 2] == '/') || IsWww(text, i - 1))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWww(string text, int at) =>
        text.AsSpan(at).StartsWith("www.", StringComparison.OrdinalIgnoreCase);
}
