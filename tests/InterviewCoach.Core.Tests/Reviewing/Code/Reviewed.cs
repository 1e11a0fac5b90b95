using InterviewCoach.Core.Reviewing;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.Reviewing.Code;

/// <summary>Reviews a piece of Python as a file of a project.</summary>
internal static class Reviewed
{
    private const string Prelude = """
        import numpy as np
        import pandas as pd
        import yfinance as yf
        from sklearn.model_selection import *
        from sklearn.preprocessing import normalize, scale
        from sklearn.utils import resample, shuffle
        df = pd.read_csv("table.csv")

        """;

    public static IReadOnlyList<Finding> Python(string code) => Whole(Prelude + code);

    public static IReadOnlyList<Finding> Whole(string code, string name = "train.py")
    {
        var read = Assert.IsType<WriteUpReading.Read>(WriteUpReader.Read(code, name));
        var review = Reviewer.Review(read.WriteUp);
        Assert.Empty(review.CouldNotRun);
        return review.Findings;
    }

    public static IEnumerable<string> Rules(string code) => Python(code).Select(found => found.RuleId);
}
