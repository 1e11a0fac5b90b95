using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace InterviewCoach.Web.Tests.Accounts;

/// <summary>The table of OWASP ASVS 5.0.0, level 2, in <c>Accounts/ASVS.md</c>.</summary>
public sealed partial class AsvsTests
{
    /// <summary>How many requirements of levels 1 and 2 each section has, in order of the standard.</summary>
    private const string Sections =
        "1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 3.2:2 3.3:4 3.4:6 3.5:5 3.7:2 4.1:3 "
        + "4.2:1 4.3:2 4.4:4 5.1:1 5.2:3 5.3:2 5.4:3 6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 6.8:4 7.1:3 "
        + "7.2:4 7.3:2 7.4:5 7.5:2 7.6:2 8.1:2 8.2:3 8.3:1 8.4:1 9.1:3 9.2:4 10.1:2 10.2:2 10.3:4 10.4:11 "
        + "10.5:5 10.6:2 10.7:3 11.1:2 11.2:3 11.3:3 11.4:4 11.5:1 11.6:1 12.1:3 12.2:2 12.3:4 13.1:1 "
        + "13.2:5 13.3:2 13.4:5 14.1:2 14.2:4 14.3:3 15.1:3 15.2:3 15.3:7 16.1:1 16.2:5 16.3:4 16.4:3 "
        + "16.5:3 17.1:1 17.2:4 17.3:2";

    private static readonly string Root = Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));

    private static readonly IReadOnlyList<string[]> Rows = File.ReadLines(
            Path.Combine(Root, "src", "InterviewCoach.Web", "Accounts", "ASVS.md")
        )
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && char.IsAsciiDigit(line[2]))
        .Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries))
        .ToList();

    [Fact]
    public void Every_requirement_of_levels_1_and_2_stands_in_the_table_once()
    {
        Assert.All(Rows, row => Assert.Equal(5, row.Length));
        Assert.Distinct(Rows.Select(row => row[0]));
        Assert.Equal(
            Sections,
            string.Join(
                ' ',
                Rows.GroupBy(row => row[0][..row[0].LastIndexOf('.')])
                    .Select(section => $"{section.Key}:{section.Count()}")
            )
        );
        Assert.All(Rows, row => Assert.True(row[1] is "1" or "2", row[0]));
    }

    [Fact]
    public void Every_test_that_is_named_is_there()
    {
        var tests = Directory
            .EnumerateFiles(Path.Combine(Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Select(File.ReadAllText)
            .SelectMany(text => Class().Matches(text).Select(match => (Class: match.Groups[1].Value, Text: text)))
            .ToLookup(one => one.Class, one => one.Text);
        var missing = Rows.Where(row => row[3] == "tested")
            .SelectMany(row => row[4].Split(", ").Select(named => (Item: row[0], Named: named)))
            .Where(one =>
                one.Named.Split('.') is not [var type, var method]
                || !tests[type].Any(text => text.Contains($" {method}(", StringComparison.Ordinal))
            );

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_file_that_is_named_is_there_and_every_other_row_says_why()
    {
        foreach (var row in Rows.Where(row => row[3] != "tested"))
        {
            Assert.True(row[3] is "written" or "does not apply" or "open", row[0]);
            Assert.NotEmpty(row[4]);
            Assert.True(row[3] != "written" || File.Exists(Path.Combine(Root, row[4])), $"{row[0]}: {row[4]}");
        }
    }

    [Fact]
    public void Tokens_hold_192_random_bits()
    {
        var tokens = Enumerable.Range(0, 1000).Select(_ => InterviewCoach.Web.Accounts.Token.Make()).ToList();

        Assert.Distinct(tokens);
        Assert.All(tokens, token => Assert.Matches("^[A-Za-z0-9_-]{32}$", token));
        // Each place takes each of the 64 characters about as often: 1000 draws of one leave none of these out by chance.
        Assert.Equal(64, tokens.SelectMany(token => token).Distinct().Count());
    }

    [Fact]
    public void Sign_ins_have_128_random_bits()
    {
        var ids = Enumerable
            .Range(0, 512)
            .Select(_ => InterviewCoach.Web.Storage.Identity.SignInId.Make().Value)
            .ToList();

        Assert.Distinct(ids);
        // Each bit is now set and now not: none is given away by the kind of number that it stands in.
        var (ever, always) = (new byte[16], Enumerable.Repeat(byte.MaxValue, 16).ToArray());
        foreach (var bytes in ids.Select(id => id.ToByteArray()))
        {
            for (var at = 0; at < bytes.Length; at++)
            {
                ever[at] |= bytes[at];
                always[at] &= bytes[at];
            }
        }

        Assert.All(ever, bits => Assert.Equal(byte.MaxValue, bits));
        Assert.All(always, bits => Assert.Equal(0, bits));
    }

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

    [GeneratedRegex(@"\bclass (\w+)", RegexOptions.None, 1000)]
    private static partial Regex Class();
}
