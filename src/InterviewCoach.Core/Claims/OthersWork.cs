using System.Text.RegularExpressions;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Claims;

/// <summary>
/// Tells what a write-up says that somebody else did: "Karim wrote the service", "labelled by my colleague". A name is a
/// capitalized word that the write-up never has in small letters and the catalogue does not know.
/// </summary>
internal sealed partial class OthersWork
{
    private readonly HashSet<string> common = new(StringComparer.Ordinal);
    private readonly SkillCatalogue? catalogue;

    public OthersWork(WriteUp source, SkillCatalogue? catalogue)
    {
        this.catalogue = catalogue;
        foreach (var line in source.Lines)
        {
            foreach (var word in Words().EnumerateMatches(line.Text))
            {
                if (char.IsLower(line.Text[word.Index]))
                {
                    common.Add(line.Text.Substring(word.Index, word.Length));
                }
            }
        }
    }

    /// <summary>Whether the sentence says that its work was somebody else's.</summary>
    public bool Tells(string sentence)
    {
        var text = sentence.TrimStart(' ', '-', '*', '>', '+', '_', '•');
        return ProofWords.BuiltIn.NamesOthers(text)
            || Did().Match(text) is { Success: true } did && IsName(did.Groups["name"].Value)
            || DoneBy().Matches(text).Any(by => IsName(by.Groups["name"].Value));
    }

    private bool IsName(string word) =>
        char.IsUpper(word[0])
        && !common.Contains(word.ToLowerInvariant())
        && !ProofWords.BuiltIn.NoNames.Contains(word)
        && catalogue?.Find(word) is null;

    [GeneratedRegex(@"\p{L}{2,40}", RegexOptions.NonBacktracking, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();

    [GeneratedRegex(
        @"^(?<name>\p{Lu}\p{Ll}{1,20})( (and|&) \p{Lu}\p{Ll}{1,20}| \p{Lu}\p{Ll}{1,20})?( \([^()]{1,40}\))?,? (wrote|built|implemented|developed|deployed|designed|coded|did|handled|made|trained|labelled|labeled|owned|led|created|took care of|set up|was responsible for|is responsible for)\b",
        RegexOptions.NonBacktracking,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Did();

    [GeneratedRegex(
        @"\b(written|built|implemented|developed|deployed|designed|coded|done|handled|made|trained|labelled|labeled|created|set up) by (?<name>\p{Lu}\p{Ll}{1,20})\b",
        RegexOptions.NonBacktracking,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex DoneBy();
}
