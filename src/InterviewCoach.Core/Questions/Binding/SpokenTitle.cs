using System.Globalization;
using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Questions.Binding;

/// <summary>The project's name as it is said: without emoji, numbering and "Project:", and of a long one its first part.</summary>
internal static class SpokenTitle
{
    private const int MaxLength = 60;
    private const int MaxWords = 9;

    private static readonly string[] FileEndings = [".md", ".txt", ".ipynb", ".py", ".pdf"];
    private static readonly string[] Speakers = ["I", "we", "I'm", "welcome", "this project", "what this"];
    private static readonly string[] Joints = [": ", " – ", " — ", " - ", " (", " | ", ", "];

    /// <summary>
    /// The name of a project; where its title says nothing, as "Installation" does, what stands above it in a line of its own.
    /// </summary>
    public static string? Of(ProjectProfile profile, Families families) =>
        Of(profile.Title, families)
        ?? (
            profile.Text?.WriteUp.Passages is [{ Kind: PassageKind.Heading or PassageKind.Paragraph } first, ..]
                ? Of(first.Text.Split('\n')[0], families)
                : null
        );

    /// <summary>The name, or null where the title says nothing of the project or is a file's.</summary>
    public static string? Of(string? raw, Families families)
    {
        var whole = Spoken(raw);
        return Candidates(whole, families)
            .Select(title => SlotValue.Words(title, MaxLength, MaxWords))
            .FirstOrDefault(title =>
                title is not null && !families.IsPlainTitle(title) && !IsFile(title) && !IsSpeech(title)
            );
    }

    /// <summary>The whole, then what stands before or behind its joint: "Project: a recipe assistant" is about the latter.</summary>
    private static IEnumerable<string> Candidates(string title, Families families)
    {
        var joint = Joints
            .Select(mark => (Mark: mark, At: title.IndexOf(mark, StringComparison.Ordinal)))
            .Where(found => found.At > 0)
            .OrderBy(found => found.At)
            .FirstOrDefault();
        if (joint.Mark is null)
        {
            return [title];
        }

        var first = title[..joint.At];
        var rest = title[(joint.At + joint.Mark.Length)..].TrimEnd(')');
        return joint.Mark == ": " && families.IsPlainTitle(first) ? [rest, title]
            : first.Contains(' ', StringComparison.Ordinal) || first.Length > 7 ? [title, first, rest]
            : [title, rest];
    }

    /// <summary>What stands before a picture in the middle, without numbering in front.</summary>
    private static string Spoken(string? raw)
    {
        var text = SpokenText.WithoutMarkup(raw).Trim();
        var start = 0;
        while (start < text.Length && !char.IsLetterOrDigit(text[start]))
        {
            start++;
        }

        var end = start;
        while (end < text.Length && !IsPicture(text[end]))
        {
            end++;
        }

        text = SlotValue.Fold(text[start..end]).Trim();
        // "Sentiment — sentiment/" says where it lies.
        var path = text.EndsWith('/') ? text.LastIndexOf(' ') : -1;
        text = path > 0 ? text[..path].TrimEnd(' ', '-', '–', '—', ':', '(') : text;
        var dot = text.IndexOf(". ", StringComparison.Ordinal);
        return dot is > 0 and < 3 && text[..dot].All(char.IsDigit) ? text[(dot + 2)..] : text;
    }

    private static bool IsPicture(char c) =>
        char.IsSurrogate(c) || (c >= '\u2190' && char.GetUnicodeCategory(c) == UnicodeCategory.OtherSymbol);

    /// <summary>"I built a model" is said by the author, and is not what the project is called.</summary>
    private static bool IsSpeech(string title) => Speakers.Any(word => WholeWords.Find(title, word) >= 0);

    private static bool IsFile(string title) =>
        title.Equals("README", StringComparison.OrdinalIgnoreCase)
        || FileEndings.Any(ending => title.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
