namespace InterviewCoach.Core.Reviewing.Code.Flow;

/// <summary>Signs that rows follow one another in time.</summary>
internal static class TimeSigns
{
    /// <summary>Signs in how data is loaded: market prices, a dated index, a file named after its rhythm.</summary>
    public static Evidence? OfLoading(string api, string file, Arguments arguments)
    {
        if (
            api.StartsWith("yfinance", StringComparison.Ordinal)
            || api.StartsWith("fix_yahoo_finance", StringComparison.Ordinal)
            || api.StartsWith("pandas_datareader", StringComparison.Ordinal)
            || api.StartsWith("quandl", StringComparison.OrdinalIgnoreCase)
            || api.EndsWith("DataReader", StringComparison.Ordinal)
            || api.EndsWith("get_data_yahoo", StringComparison.Ordinal)
        )
        {
            return new Evidence("the rows are market prices, one after another", arguments.Line);
        }

        if (arguments.Named("parse_dates") is not null && arguments.Named("index_col") is not null)
        {
            return new Evidence("the rows are indexed by date", arguments.Line);
        }

        var words = NameHints.Words(file);
        return
            words.Exists(word =>
                word
                    is "daily"
                        or "hourly"
                        or "weekly"
                        or "timeseries"
                        or "ohlc"
                        or "ohlcv"
                        or "stock"
                        or "stocks"
                        or "forecast"
                        or "forecasting"
            ) || words.Zip(words.Skip(1)).Any(pair => pair is ("time", "series"))
            ? new Evidence("the file is named after its rhythm in time", arguments.Line)
            : null;
    }
}
