using static InterviewCoach.Core.Reports.Exports.Markup;

namespace InterviewCoach.Core.Reports.Exports;

/// <summary>A score as five dots, to halves; the candidate's own rating as a ring of the same place below. Coloured by class.</summary>
public static class LevelDots
{
    private const int Dots = 5;
    private const int Step = 18;
    private const int Radius = 6;

    /// <summary>The drawing, with words for those who do not see it.</summary>
    /// <param name="about">What the score is of.</param>
    /// <param name="score">0 to 5; null draws empty dots.</param>
    /// <param name="selfRating">0 to 5; null leaves the second row out.</param>
    public static Markup Svg(string about, double? score, int? selfRating = null)
    {
        var height = selfRating is null ? 16 : 30;
        var words =
            $"{about}: {(score is null ? "not assessed" : $"{ReportWords.Score(score)} of 5")}"
            + (selfRating is { } rated ? $"; you said {rated} of 5" : "");
        return Of(
            $"""<svg class="dots {Level(score)}" viewBox="0 0 {Dots * Step} {height}" width="{Dots
                * Step}" height="{height}" role="img" aria-label="{words}"><title>{words}</title>{Row(score)}{(
                selfRating is { } own ? Own(own) : Empty
            )}</svg>"""
        );
    }

    /// <summary>The class that colours a score.</summary>
    public static string Level(double? score) => Knowledge.SnakeCase.Name(TopicLevels.Of(score));

    private static Markup Row(double? score)
    {
        var halves = (int)Math.Round(2 * Math.Clamp(score ?? 0, 0, Dots), MidpointRounding.AwayFromZero);
        return Each(
            Enumerable.Range(0, Dots),
            dot =>
            {
                var x = (dot * Step) + (Step / 2);
                var filled = Math.Clamp(halves - (2 * dot), 0, 2);
                return Of(
                    $"""<circle class="dot" cx="{x}" cy="8" r="{Radius}"/>{(
                        filled == 2 ? Of($"""<circle class="dot-on" cx="{x}" cy="8" r="{Radius}"/>""")
                        : filled == 1 ? Of($"""<path class="dot-on" d="M{x} {8 - Radius}a{Radius} {Radius} 0 0 0 0 {2 * Radius}z"/>""")
                        : Empty
                    )}"""
                );
            }
        );
    }

    private static Markup Own(int rating) =>
        Each(
            Enumerable.Range(0, Dots),
            dot =>
                Of(
                    $"""<circle class="{(dot < rating ? "own-on" : "own")}" cx="{(dot * Step) + (Step / 2)}" cy="23" r="3.5"/>"""
                )
        );
}
