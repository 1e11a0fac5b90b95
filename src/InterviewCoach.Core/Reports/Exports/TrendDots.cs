using static InterviewCoach.Core.Reports.Exports.Markup;

namespace InterviewCoach.Core.Reports.Exports;

/// <summary>Scores from attempt to attempt as dots, the higher the better; an attempt without a score has none.</summary>
public static class TrendDots
{
    private const int Step = 16;
    private const int Height = 40;
    private const int Margin = 6;

    public static Markup Svg(string about, IReadOnlyList<double?> scores)
    {
        var width = Math.Max(1, scores.Count) * Step;
        var words =
            $"{about}: {string.Join(", ", scores.Select(score => score is null ? "not asked" : ReportWords.Score(score)))}";
        return Of(
            $"""<svg class="trend" viewBox="0 0 {width} {Height}" width="{width}" height="{Height}" role="img" aria-label="{words}"><title>{words}</title><path class="trend-line" d="M0 {Margin}H{width}M0 {Height
                - Margin}H{width}"/>{Join(scores.Select(Dot))}</svg>"""
        );
    }

    private static Markup Dot(double? score, int attempt) =>
        score is not { } value
            ? Empty
            : Of(
                $"""<circle class="trend-dot {LevelDots.Level(value)}" cx="{(attempt * Step) + (Step / 2)}" cy="{Height
                    - Margin
                    - (Math.Clamp(value, 0, 5) / 5 * (Height - (2 * Margin)))}" r="4.5"/>"""
            );
}
