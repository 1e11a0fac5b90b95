namespace InterviewCoach.Core.Skills;

/// <summary>What a source line holds beside its words: files, results, pictures, code in line.</summary>
/// <param name="IsOpenTask">It is a task that is not done, or a criterion of somebody who marks the work.</param>
/// <param name="IsBadge">It is a badge.</param>
/// <param name="HasPicture">It shows a picture that is no badge.</param>
/// <param name="HasFile">It names or links a file or folder of the project.</param>
/// <param name="HasResult">It states a decimal or a percentage.</param>
/// <param name="HasMetric">It names a metric.</param>
internal readonly record struct LineSigns(
    bool IsOpenTask,
    bool IsBadge,
    bool HasPicture,
    bool HasFile,
    bool HasResult,
    bool HasMetric
)
{
    private const int LongestLine = 2000;

    private const int LongestEnding = 8;

    /// <summary>How many decimals a number must exceed to be a result and no version: "0.87", not "3.8".</summary>
    private const int Shortest = 2;
    private const int ShortestInRow = 1;

    private static readonly string[] Folders =
    [
        "notebook",
        "notebooks",
        "script",
        "scripts",
        "src",
        "code",
        "tests",
        "models",
    ];

    /// <summary>Where people show their work, so that a link there is a thing to look at.</summary>
    private static readonly string[] Shows =
    [
        "colab.research.google.com",
        "nbviewer",
        "kaggle.com/code",
        "streamlit.app",
        "share.streamlit.io",
        "herokuapp.com",
        "huggingface.co/spaces",
        ".hf.space",
        "onrender.com",
        "vercel.app",
        "netlify.app",
        "shinyapps.io",
        "public.tableau.com",
        "loom.com/",
        "youtube.com/watch",
        "youtu.be/",
        "wandb.ai/",
        "dagshub.com/",
        "://localhost:",
        "://127.0.0.1:",
        "://0.0.0.0:",
        ".run.app",
    ];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings = Lookup(
        """
        py ipynb r rmd sql sh yaml yml toml json csv pkl pickle h5 joblib pt pth onnx html png jpg svg pdf pbix twbx js ts
        tf qmd keras sav parquet md
        """
    );

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> MetricWords = Lookup(
        """
        accuracy accuracies auc f1 precision recall rmse mae mse mape smape r2 r² score scores loss error errors map iou
        dice bleu rouge ndcg logloss rmsle kappa silhouette perplexity mrr gini ks wer
        """
    );

    /// <summary>Looks at a line; of a very long one, at its beginning.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isRow">It is a row of a table, where a number with one decimal is a result, too, and hardly a version.</param>
    public static LineSigns Of(string line, bool isRow = false)
    {
        var text = line.Length > LongestLine ? line[..LongestLine] : line;
        return new LineSigns(
            FindOpenTask(text),
            ShowsBadge(text),
            FindPicture(text),
            FindFile(text),
            FindResult(text, isRow),
            FindMetric(text)
        );
    }

    /// <summary>Whether a line, of a very long one its beginning, names a metric and states a result.</summary>
    public static bool StatesResult(string line, bool isRow = false)
    {
        var text = line.Length > LongestLine ? line[..LongestLine] : line;
        return FindResult(text, isRow) && FindMetric(text);
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(string words) =>
        words
            .Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .ToHashSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the line is a task that is not done: "- [ ] …", or marked as open by a sign.</summary>
    private static bool FindOpenTask(string line) =>
        line.Contains("[ ]", StringComparison.Ordinal)
        || line.Contains("🔜", StringComparison.Ordinal)
        || line.Contains("🚧", StringComparison.Ordinal)
        || line.Contains('❌', StringComparison.Ordinal)
        || IsCriterion(line);

    /// <summary>"2 points: an API (for instance FastAPI)", "re-ranking (1 point)": what a course gives marks for.</summary>
    public static bool IsCriterion(string line)
    {
        for (
            var at = line.IndexOf(" point", StringComparison.Ordinal);
            at > 0;
            at = line.IndexOf(" point", at + 1, StringComparison.Ordinal)
        )
        {
            var after = line.AsSpan(at + " point".Length);
            after = after.StartsWith("s") ? after[1..] : after;
            if (char.IsAsciiDigit(line[at - 1]) && after is [':' or ')', ..])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the line is a badge.</summary>
    public static bool ShowsBadge(string line) =>
        line.Contains("img.shields.io", StringComparison.OrdinalIgnoreCase)
        || line.Contains("badge", StringComparison.OrdinalIgnoreCase)
            && (
                line.Contains("![", StringComparison.Ordinal)
                || line.Contains("<img", StringComparison.OrdinalIgnoreCase)
            );

    /// <summary>Whether the line shows a picture that is no badge.</summary>
    private static bool FindPicture(string line) =>
        (line.Contains("![", StringComparison.Ordinal) || line.Contains("<img", StringComparison.OrdinalIgnoreCase))
        && !ShowsBadge(line);

    /// <summary>Whether the line draws a folder or a diagram.</summary>
    public static bool IsTree(string line) => line.AsSpan().IndexOfAny("├└│") >= 0;

    /// <summary>Whether the line names or links a file or folder of the project.</summary>
    private static bool FindFile(string line)
    {
        if (
            line.Contains("` folder", StringComparison.Ordinal)
            || line.Contains("` directory", StringComparison.Ordinal)
            || line.Contains("/`", StringComparison.Ordinal)
            || Array.Exists(Shows, host => line.Contains(host, StringComparison.OrdinalIgnoreCase))
            || NamesFolder(line)
        )
        {
            return true;
        }

        for (
            var at = line.IndexOf("](", StringComparison.Ordinal);
            at >= 0;
            at = line.IndexOf("](", at + 2, StringComparison.Ordinal)
        )
        {
            var target = line.AsSpan(at + 2);
            if (
                target.Length > 0
                && target[0] is not ('#' or ')')
                && (!target.StartsWith("http") || IsRepositoryFile(target))
            )
            {
                return true;
            }
        }

        for (var dot = line.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = line.IndexOf('.', dot + 1))
        {
            var end = dot + 1;
            while (end < line.Length && char.IsLetterOrDigit(line[end]) && end - dot <= LongestEnding)
            {
                end++;
            }

            if (
                dot > 0
                && (char.IsLetterOrDigit(line[dot - 1]) || line[dot - 1] is '_' or '*' or '-')
                && Endings.Contains(line.AsSpan(dot + 1, end - dot - 1))
                && !InAddress(line, dot)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"the notebooks folder": a folder of the project that needs no mark to be one.</summary>
    private static bool NamesFolder(string line)
    {
        foreach (var word in (ReadOnlySpan<string>)[" folder", " directory"])
        {
            for (
                var at = line.IndexOf(word, StringComparison.OrdinalIgnoreCase);
                at > 0;
                at = line.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase)
            )
            {
                var before = line.AsSpan(0, at);
                var name = before[(before.LastIndexOf(' ') + 1)..].Trim("*_\"'");
                foreach (var folder in Folders)
                {
                    if (name.Equals(folder, StringComparison.OrdinalIgnoreCase))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    /// <summary>Whether the line states a result: a decimal or a percentage, and not a version or a date.</summary>
    private static bool FindResult(string line, bool isRow)
    {
        for (var i = 1; i < line.Length; i++)
        {
            if (!char.IsAsciiDigit(line[i - 1]))
            {
                continue;
            }

            if (line[i] == '%')
            {
                return true;
            }

            if (
                line[i] == '.'
                && i + 1 < line.Length
                && char.IsAsciiDigit(line[i + 1])
                && IsDecimal(line, i, isRow ? ShortestInRow : Shortest)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the text holds a result, a setting with its value ("threshold=0.01") or a count of three digits and more; a year is none.</summary>
    public static bool HasFigure(string text)
    {
        var digits = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsAsciiDigit(text[i]))
            {
                digits++;
                if (digits == 1 && text.AsSpan(0, i).TrimEnd(' ') is [.., '='])
                {
                    return true;
                }

                continue;
            }

            if (digits >= 3 && !(digits == 4 && text[i - 4] is '1' or '2'))
            {
                return true;
            }

            digits = 0;
        }

        return FindResult(text, isRow: false);
    }

    /// <summary>Whether the line names a metric.</summary>
    private static bool FindMetric(string line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (!WordFolding.IsWordCharacter(line[i]))
            {
                continue;
            }

            var start = i;
            while (i < line.Length && WordFolding.IsWordCharacter(line[i]))
            {
                i++;
            }

            if (MetricWords.Contains(line.AsSpan(start, i - start)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The stretches of a line between back ticks.</summary>
    public static IEnumerable<string> InlineCode(string line)
    {
        for (var open = line.IndexOf('`', StringComparison.Ordinal); open >= 0; )
        {
            var close = line.IndexOf('`', open + 1);
            if (close < 0)
            {
                yield break;
            }

            if (close > open + 1)
            {
                yield return line[(open + 1)..close];
            }

            open = line.IndexOf('`', close + 1);
        }
    }

    private static bool IsRepositoryFile(ReadOnlySpan<char> target)
    {
        var end = target.IndexOf(')');
        var address = end < 0 ? target : target[..end];
        return address.Contains("github.com", StringComparison.OrdinalIgnoreCase)
            && (
                address.Contains("/blob/", StringComparison.Ordinal)
                || address.Contains("/tree/", StringComparison.Ordinal)
            );
    }

    private static bool InAddress(string line, int at)
    {
        var space = line.LastIndexOfAny([' ', '(', '\t', '"'], at);
        var word = line.AsSpan(space + 1, at - space - 1);
        return word.StartsWith("http") && !word.Contains("/blob/", StringComparison.Ordinal);
    }

    /// <summary>Two numbers about one point: "0.87", but no part of "1.4.2" or of "v2.0".</summary>
    private static bool IsDecimal(string line, int point, int shortest)
    {
        var start = point;
        while (start > 0 && char.IsAsciiDigit(line[start - 1]))
        {
            start--;
        }

        var end = point + 1;
        while (end < line.Length && char.IsAsciiDigit(line[end]))
        {
            end++;
        }

        var isChained =
            start > 0 && line[start - 1] is '.' or 'v' or 'V'
            || end < line.Length && line[end] == '.' && end + 1 < line.Length && char.IsAsciiDigit(line[end + 1]);
        return !isChained && end - point > shortest;
    }
}
