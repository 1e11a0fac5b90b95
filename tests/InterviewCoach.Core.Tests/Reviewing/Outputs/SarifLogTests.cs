using System.Text.Json.Nodes;
using InterviewCoach.Core.Reviewing;
using InterviewCoach.Core.Reviewing.Outputs;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.Reviewing.Outputs;

public class SarifLogTests
{
    private const string Leak = """
        import pandas as pd
        df = pd.read_csv("table.csv")
        X = StandardScaler().fit_transform(df[["age", "income"]])
        X_train, X_test, y_train, y_test = train_test_split(X, df["bought"], random_state=1)
        model = LogisticRegression().fit(X_train, y_train)
        print(model.score(X_test, y_test))
        """;

    [Fact]
    public void Every_rule_is_described_by_its_page()
    {
        var rules = Run(Code("leak.py", Leak))["tool"]!["driver"]!["rules"]!.AsArray();

        Assert.Equal(RulePages.All.Select(page => page.Id), rules.Select(rule => (string)rule!["id"]!));
        Assert.All(
            rules,
            rule =>
            {
                Assert.NotEmpty((string)rule!["shortDescription"]!["text"]!);
                Assert.NotEmpty((string)rule["fullDescription"]!["text"]!);
                Assert.NotEmpty((string)rule["help"]!["text"]!);
                Assert.Contains("It fires on:", (string)rule["help"]!["markdown"]!);
                Assert.Contains((string)rule["defaultConfiguration"]!["level"]!, new[] { "note", "warning", "error" });
                Assert.Matches("^[A-Z][A-Za-z]+$", (string)rule["name"]!);
            }
        );
    }

    [Fact]
    public void A_result_points_at_its_rule_its_lines_and_the_other_places_of_the_case()
    {
        var run = Run(Code("a folder/leak#1.py", Leak));
        var result = Assert.Single(run["results"]!.AsArray())!;

        Assert.Equal("fit-before-split", (string)result["ruleId"]!);
        Assert.Equal("fit-before-split", (string)run["tool"]!["driver"]!["rules"]![(int)result["ruleIndex"]!]!["id"]!);
        var place = result["locations"]![0]!["physicalLocation"]!;
        Assert.Equal("a%20folder/leak%231.py", (string)place["artifactLocation"]!["uri"]!);
        Assert.Equal((3, 3), ((int)place["region"]!["startLine"]!, (int)place["region"]!["endLine"]!));
        Assert.Equal([4, 6], Lines(result["relatedLocations"]!.AsArray()));
    }

    [Fact]
    public void The_flow_goes_from_the_fit_over_the_split_to_the_score()
    {
        var result = Run(Code("leak.py", Leak))["results"]![0]!;

        var steps = result["codeFlows"]![0]!["threadFlows"]![0]!["locations"]!.AsArray();

        Assert.Equal([3, 4, 6], Lines(steps.Select(step => step!["location"])));
        Assert.All(steps, step => Assert.NotEmpty((string)step!["location"]!["message"]!["text"]!));
    }

    [Fact]
    public void The_fingerprint_stays_when_lines_are_added_above()
    {
        Assert.Equal(
            Fingerprint(Run(Code("leak.py", Leak))),
            Fingerprint(Run(Code("leak.py", "import pandas\n\n\n" + Leak)))
        );
    }

    [Fact]
    public void What_a_comment_suppresses_is_there_as_suppressed_with_its_reason()
    {
        var run = Run(
            Code("leak.py", Leak.Replace("X = S", "# coach: disable=fit-before-split agreed with the reviewer\nX = S"))
        );

        var suppression = Assert.Single(Assert.Single(run["results"]!.AsArray())!["suppressions"]!.AsArray())!;

        Assert.Equal("inSource", (string)suppression["kind"]!);
        Assert.Equal("agreed with the reviewer", (string)suppression["justification"]!);
    }

    [Fact]
    public void A_place_in_a_notebook_names_its_cell()
    {
        var found = new Finding(
            "fit-before-split",
            Severity.Note,
            new SourceQuote("a.ipynb", LineSpan.At(2), "fit"),
            "Fitted [before](the split).",
            "Split first.",
            Cell: 5
        );

        var result = Run(new ReviewedFile("a.ipynb", new Review([found], [])))["results"]![0]!;

        Assert.Equal(5, (int)result["locations"]![0]!["logicalLocations"]![0]!["properties"]!["cell"]!);
        Assert.StartsWith("Fitted \\[before\\](the split).", (string)result["message"]!["text"]!);
    }

    [Fact]
    public void A_rule_that_could_not_run_is_told_and_is_no_result()
    {
        var review = new Review([], [new RuleOutcome("no-baseline", Outcome.CouldNotRun)]);

        var run = Run(new ReviewedFile("a.md", review));

        Assert.Empty(run["results"]!.AsArray());
        var told = Assert.Single(run["invocations"]![0]!["toolExecutionNotifications"]!.AsArray())!;
        Assert.Equal("no-baseline", (string)told["associatedRule"]!["id"]!);
    }

    private static ReviewedFile Code(string path, string python) =>
        WriteUpReader.Read(python, "code.py") is WriteUpReading.Read read
            ? new ReviewedFile(path, Reviewer.Review(read.WriteUp))
            : throw new InvalidOperationException("Not read.");

    private static JsonNode Run(params IReadOnlyList<ReviewedFile> files)
    {
        using var output = new MemoryStream();
        SarifLog.Write(output, files, "1.2.3");
        var log = JsonNode.Parse(output.ToArray())!;
        Assert.Equal("2.1.0", (string)log["version"]!);
        return Assert.Single(log["runs"]!.AsArray())!;
    }

    private static IEnumerable<int> Lines(IEnumerable<JsonNode?> places) =>
        places.Select(place => (int)place!["physicalLocation"]!["region"]!["startLine"]!);

    private static string Fingerprint(JsonNode run) =>
        (string)run["results"]![0]!["partialFingerprints"]!["coachFinding/v1"]!;
}
