namespace InterviewCoach.Core.Assessing.Contradictions;

/// <summary>Words after a number that are units and not things counted.</summary>
internal static class Units
{
    private static readonly HashSet<string> Time = new(
        "ms millisecond milliseconds s sec secs second seconds minute minutes hour hours day days week weeks month months year years".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> Other = new(
        "percents points times euros dollars pounds cents steps ways things others lines bits bytes gigs degrees kilometers meters runs tests versions is was has does this".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> Money = new(
        "euro euros eur dollar dollars usd pound pounds gbp cent cents franc francs chf rupee rupees yen crown crowns zloty".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> People = new(
        "people person men women children staff folks".Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>Measures that come in the unit of what is predicted, "an MAE of 18 euros"; the others have none.</summary>
    private static readonly HashSet<string> InUnits = new(
        "metric_rmse metric_mae metric_mse metric_latency".Split(' '),
        StringComparer.Ordinal
    );

    public static bool IsMoney(string word) => Money.Contains(word);

    public static bool IsCurrency(char sign) => sign is '€' or '$' or '£' or '¥' or '₹';

    public static bool IsPeople(string word) => People.Contains(word);

    public static bool MayHave(string metric) => InUnits.Contains(metric);

    public static bool IsTime(string word) => Time.Contains(word);

    public static bool IsOther(string word) => Other.Contains(word);
}
