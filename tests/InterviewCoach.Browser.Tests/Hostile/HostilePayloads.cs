using System.Globalization;

namespace InterviewCoach.Browser.Tests.Hostile;

/// <summary>Hostile texts: every seed as it is, and then changed by chance, each by its own number and so the same every time.</summary>
internal static class HostilePayloads
{
    /// <summary>What a payload calls when it runs.</summary>
    public const string Sentinel = "__ran";

    /// <summary>Where a payload calls when it gets out.</summary>
    public const string Elsewhere = "evil.example";

    private static readonly string[] Contexts =
    [
        "{0}",
        "{0}",
        "\">{0}",
        "'>{0}",
        "-->{0}",
        "</title>{0}",
        "</textarea>{0}",
        "</script>{0}",
        "`{0}",
        "<p>{0}</p>",
        "<div>\n\n{0}\n\n</div>",
        "> {0}",
        "- {0}",
        "## {0}",
        "| x |\n| - |\n| {0} |",
        "[{0}](https://example.org)",
        "![{0}](x.png)",
        "[x]({0})",
        "<{0}>",
        "**{0}**",
        "<!-- {0}",
        "<b title=\"{0}\">",
        "\\{0}",
        "&{0};",
        "<svg>{0}",
        "<math><mi>{0}",
        "<x y='{0}'>",
    ];

    private static readonly string[] Blanks = [" ", "\t", "\n", "/", "\u000c", "  ", "\u00a0", "\u3000"];
    private static readonly string[] Invisible =
    [
        "\u0000",
        "\u0001",
        "\u00ad",
        "\u200b",
        "\u200d",
        "\ufeff",
        "\u2028",
        "\b",
    ];

    public static IReadOnlyList<string> Of(int count) => Enumerable.Range(0, count).Select(Numbered).ToList();

    private static string Numbered(int number)
    {
        var seed = HostileSeeds.All[number % HostileSeeds.All.Count];
        var chance = new Random(number);
        for (var change = number < HostileSeeds.All.Count ? 0 : chance.Next(1, 4); change > 0; change--)
        {
            seed = Changed(seed, chance);
        }

        var id = number.ToString(CultureInfo.InvariantCulture);
        return seed.Replace("{js}", $"{Sentinel}({id})", StringComparison.Ordinal)
            .Replace("{url}", $"https://{Elsewhere}/{id}", StringComparison.Ordinal);
    }

    private static string Changed(string text, Random chance) =>
        chance.Next(9) switch
        {
            0 => string.Format(CultureInfo.InvariantCulture, Contexts[chance.Next(Contexts.Length)], text),
            1 => Each(text, chance, 3, c => char.IsAsciiLetter(c), c => $"{(char)(c ^ ' ')}"),
            2 => Each(text, chance, 2, c => c == ' ', _ => Blanks[chance.Next(Blanks.Length)]),
            3 => Each(text, chance, 12, char.IsAsciiLetter, c => c + Invisible[chance.Next(Invisible.Length)]),
            4 => Each(text, chance, 6, char.IsAsciiLetter, c => $"&#{(int)c}{(chance.Next(2) == 0 ? ";" : "")}"),
            5 => Each(text, chance, 6, char.IsAsciiLetter, c => $"&#x{(int)c:x};"),
            6 => Each(text, chance, 2, c => c is '"' or '\'', c => c == '"' ? "'" : "\""),
            7 => Each(text, chance, 3, c => c is '<' or '>', c => $"{c}{c}"),
            // Cut short, and set before another.
            _ => text[..Whole(text, chance.Next(text.Length / 2, text.Length))]
                + HostileSeeds.All[chance.Next(HostileSeeds.All.Count)],
        };

    /// <summary>The text with some of the characters that fit changed, but for those of the places to be filled.</summary>
    private static string Each(string text, Random chance, int oneIn, Func<char, bool> fits, Func<char, string> change)
    {
        var changed = new System.Text.StringBuilder(text.Length * 2);
        for (var i = 0; i < text.Length; i++)
        {
            if (Place(text, i) is { } place)
            {
                changed.Append(place);
                i += place.Length - 1;
            }
            else
            {
                changed.Append(fits(text[i]) && chance.Next(oneIn) == 0 ? change(text[i]) : text[i].ToString());
            }
        }

        return changed.ToString();
    }

    /// <summary>Where a text may be cut without cutting a place in two.</summary>
    private static int Whole(string text, int at)
    {
        for (var i = Math.Max(0, at - 4); i < at; i++)
        {
            if (Place(text, i) is { } place && i + place.Length > at)
            {
                return i;
            }
        }

        return at;
    }

    private static string? Place(string text, int at) =>
        text.AsSpan(at).StartsWith("{js}") ? "{js}"
        : text.AsSpan(at).StartsWith("{url}") ? "{url}"
        : null;
}
