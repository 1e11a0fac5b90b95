namespace InterviewCoach.Core.Reviewing.Code.Flow;

/// <summary>What a name says of the rows behind it. Asked only where the flow cannot tell.</summary>
internal static class NameHints
{
    /// <summary>The part that a variable, file or parameter name speaks of.</summary>
    public static Part PartOf(string name)
    {
        var words = Words(name);
        if (
            words.Exists(word =>
                word is "val" or "valid" or "validation" or "dev" or "evalset" or "cv" or "tune" or "tuning"
            )
        )
        {
            return Part.Validation;
        }

        var test = words.Exists(word =>
            word is "test" or "tst" or "testing" or "holdout" or "te" or "unseen" or "prueba"
        );
        var train = words.Exists(word => word is "train" or "trn" or "training" or "tr" or "entrenamiento" or "fit");
        return test == train ? Part.Unknown
            : test ? Part.Test
            : Part.Train;
    }

    /// <summary>Whether a name says both that it holds rows and for what: "test_loader", "train_df".</summary>
    public static bool HoldsPart(string name) =>
        PartOf(name) != Part.Unknown
        && Words(name)
            .Exists(word =>
                word
                    is "loader"
                        or "dataloader"
                        or "set"
                        or "data"
                        or "dataset"
                        or "generator"
                        or "gen"
                        or "ds"
                        or "df"
                        or "iterator"
                        or "images"
                        or "batches"
                        or "x"
            );

    /// <summary>Whether a parameter's name says that it holds rows.</summary>
    public static bool HoldsData(string name) =>
        PartOf(name) != Part.Unknown
        || Words(name)
            .Exists(word =>
                word
                    is "x"
                        or "y"
                        or "df"
                        or "data"
                        or "features"
                        or "labels"
                        or "target"
                        or "dataset"
                        or "frame"
                        or "dataframe"
            );

    /// <summary>The words of a name: parts between underscores, dots, digits and capitals, in lower case.</summary>
    public static List<string> Words(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var ends =
                i == name.Length
                || !char.IsLetter(name[i])
                || (i > 0 && char.IsUpper(name[i]) && char.IsLower(name[i - 1]));
            if (!ends)
            {
                continue;
            }

            if (i > start)
            {
                words.Add(name[start..i].ToLowerInvariant());
            }

            start = i < name.Length && char.IsLetter(name[i]) ? i : i + 1;
        }

        return words;
    }
}
