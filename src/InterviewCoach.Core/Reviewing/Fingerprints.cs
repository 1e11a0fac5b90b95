using System.Security.Cryptography;
using System.Text;

namespace InterviewCoach.Core.Reviewing;

/// <summary>
/// Names of findings that hold across versions of a text: made of the rule and the words that it points at, not of where they
/// stand, their case or their marks. Of several findings with the same words, the second is "…-2".
/// </summary>
public static class Fingerprints
{
    private const int Length = 32;

    /// <summary>The name of each finding, in their order: 32 hexadecimal digits.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<Finding> findings)
    {
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        var names = new List<string>(findings.Count);
        foreach (var found in findings)
        {
            var name = Of(found);
            var time = times[name] = times.GetValueOrDefault(name) + 1;
            names.Add(time == 1 ? name : $"{name}-{time}");
        }

        return names;
    }

    private static string Of(Finding found)
    {
        var words = Words(found.At.Text);
        var text = $"{found.RuleId}\n{(words.Length == 0 ? found.At.Text.Trim() : words)}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Length];
    }

    /// <summary>Letters and digits in lower case, whatever stands between them as one space.</summary>
    internal static string Words(string text)
    {
        var words = new StringBuilder(text.Length);
        var gap = false;
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c))
            {
                gap = true;
                continue;
            }

            if (gap && words.Length > 0)
            {
                words.Append(' ');
            }

            gap = false;
            words.Append(char.ToLowerInvariant(c));
        }

        return words.ToString();
    }
}
