using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace InterviewCoach.Core.Reports.Exports;

/// <summary>HTML that was made here, and may stand in a page as it is.</summary>
public readonly record struct Markup(string Html)
{
    public static readonly Markup Empty = new("");

    /// <summary>HTML in which every value is encoded, unless it is Markup itself: strangers' words cannot become tags.</summary>
    public static Markup Of(MarkupHandler html) => html.Done();

    /// <summary>The parts, one after the other.</summary>
    public static Markup Join(IEnumerable<Markup> parts) => new(string.Concat(parts.Select(part => part.Html)));

    /// <summary>What each item becomes, one after the other.</summary>
    public static Markup Each<T>(IEnumerable<T> items, Func<T, Markup> markup) => Join(items.Select(markup));

    /// <summary>The markup where the condition holds, else nothing.</summary>
    public static Markup When(bool condition, Func<Markup> markup) => condition ? markup() : Empty;

    public override string ToString() => Html ?? "";
}

/// <summary>Encodes the values of an interpolated string of HTML.</summary>
[InterpolatedStringHandler]
public readonly struct MarkupHandler(int literalLength, int formattedCount)
{
    private readonly StringBuilder html = new(literalLength + (formattedCount * 16));

    public void AppendLiteral(string literal) => html.Append(literal);

    public void AppendFormatted(Markup markup) => html.Append(markup.Html);

    public void AppendFormatted(string? text) => html.Append(WebUtility.HtmlEncode(text));

    public void AppendFormatted(int number) => html.Append(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(double number) => html.Append(number.ToString("0.##", CultureInfo.InvariantCulture));

    internal Markup Done() => new(html.ToString());
}
