namespace InterviewCoach.Core.Profiles.Lexing;

/// <summary>What a lexeme is.</summary>
internal enum LexemeKind
{
    /// <summary>A letter and the letters and digits that follow: "accuracy", "F1", "ResNet50".</summary>
    Word,

    /// <summary>A number with its per cent sign, currency and suffix.</summary>
    Number,

    /// <summary>Any other visible character.</summary>
    Mark,
}

/// <summary>The smallest meaningful piece of a text: where it stands and, for a number, its reading.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Its first character in the text.</param>
/// <param name="End">Behind its last character.</param>
/// <param name="Number">What the number says; null for words and marks.</param>
internal readonly record struct Lexeme(LexemeKind Kind, int Start, int End, NumberReading? Number = null);

/// <summary>A number as written.</summary>
/// <param name="Value">The number; the first one of a range; 11000 for "11K".</param>
/// <param name="Start">Where it begins, with its sign, currency and "~".</param>
/// <param name="End">Behind its last character, with per cent sign and suffix.</param>
/// <param name="Unit">"%", a currency sign, or empty.</param>
/// <param name="HasPoint">Whether it has decimals.</param>
/// <param name="Odd">Whether it cannot be a score by its looks: a version, a date, a size "224x224", a count "12/50", a part of a name.</param>
/// <param name="Suffix">Letters glued to it, lower case ("k", "ms", "s"), or empty.</param>
/// <param name="Plus">Whether it carries a plus sign.</param>
internal sealed record NumberReading(
    double Value,
    int Start,
    int End,
    string Unit,
    bool HasPoint,
    bool Odd,
    string Suffix,
    bool Plus
)
{
    /// <summary>As written: "~0.94", "88.36% (+/- 3.89%)".</summary>
    public string Text { get; set; } = "";

    /// <summary>The end of a range "0.89–0.90", else null.</summary>
    public double? Upper { get; init; }

    /// <summary>Whether it is a decade: "in the 70's".</summary>
    public bool Decade { get; init; }

    public bool Percent => Unit == "%";

    public bool Currency => Unit.Length > 0 && Unit != "%";
}
