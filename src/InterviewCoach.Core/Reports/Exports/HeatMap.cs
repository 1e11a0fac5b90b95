using static InterviewCoach.Core.Reports.Exports.Markup;

namespace InterviewCoach.Core.Reports.Exports;

/// <summary>
/// A write-up drawn small, a bar for each run of lines, with the passages that were asked about laid over it and numbered.
/// The table beside it says the same in words.
/// </summary>
public static class HeatMap
{
    private const int Width = 220;
    private const int TextWidth = 168;
    private const int Badge = 10;
    private const int BadgeX = 202;
    private const int Top = 10;

    /// <summary>Most passages drawn; the table has all.</summary>
    private const int MostDrawn = 40;

    /// <summary>The drawing; nothing where the text is not at hand.</summary>
    public static Markup Svg(WriteUpHeat heat)
    {
        if (heat.Outline.Count == 0 || heat.Lines <= 0)
        {
            return Empty;
        }

        var drawn = heat.Passages.Take(MostDrawn).ToList();
        var row =
            heat.Outline.Count > 90 ? 4
            : heat.Outline.Count > 45 ? 6
            : 9;
        var text = heat.Outline.Count * row;
        var badges = Badges(heat, drawn, text);
        var height = Math.Max(text, (badges.Count > 0 ? badges[^1] : 0) + Badge) + (2 * Top);
        var words =
            $"{heat.File}: {ReportWords.Count(drawn.Count, "passage")} that questions rested on, numbered from top to bottom; the table says how the answers went.";
        return Of(
            $"""<svg class="heat-map" viewBox="0 0 {Width} {height}" width="{Width}" height="{height}" role="img" aria-label="{words}"><title>{heat.File}</title><desc>{words}</desc>{Bars(
                heat.Outline,
                row
            )}{Join(drawn.Select((passage, i) => Passage(passage, heat.Lines, text, badges[i])))}</svg>"""
        );
    }

    private static Markup Bars(IReadOnlyList<int> outline, int row) =>
        Join(
            outline.Select(
                (full, i) =>
                    full <= 0
                        ? Empty
                        : Of(
                            $"""<rect class="bar" x="4" y="{Top + (i * row) + 1}" width="{Math.Max(3, Math.Min(100, full) * (TextWidth - 8) / 100)}" height="{row - 2}" rx="1"/>"""
                        )
            )
        );

    private static Markup Passage(PassageHeat passage, int lines, int text, int badge)
    {
        var (from, to) = Extent(passage, lines, text);
        return Of(
            $"""<g class="passage {LevelDots.Level(passage.Score)}"><rect class="heat" x="0" y="{from}" width="{TextWidth}" height="{to
                - from}" rx="2"/><path class="lead" d="M{TextWidth} {(from + to) / 2}L{BadgeX - Badge} {badge}"/><circle class="badge" cx="{BadgeX}" cy="{badge}" r="{Badge}"/><text class="badge-number" x="{BadgeX}" y="{badge
                + 4}" text-anchor="middle">{passage.Number}</text></g>"""
        );
    }

    private static (int From, int To) Extent(PassageHeat passage, int lines, int text)
    {
        var start = Math.Clamp(passage.Lines.Start, 1, lines);
        var end = Math.Clamp(passage.Lines.End, start, lines);
        var from = Top + (int)((long)(start - 1) * text / lines);
        return (from, Math.Max(from + 4, Top + (int)((long)end * text / lines)));
    }

    /// <summary>Beside its passage, or as far below as the one above needs.</summary>
    private static List<int> Badges(WriteUpHeat heat, List<PassageHeat> drawn, int text)
    {
        var (places, next) = (new List<int>(), Top);
        foreach (var passage in drawn)
        {
            var (from, to) = Extent(passage, heat.Lines, text);
            var place = Math.Max(next, (from + to) / 2);
            places.Add(place);
            next = place + (2 * Badge) + 3;
        }

        return places;
    }
}
