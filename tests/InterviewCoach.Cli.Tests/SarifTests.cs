using System.Text.Json.Nodes;

namespace InterviewCoach.Cli.Tests;

/// <summary><c>coach review --format sarif</c>: what SARIF 2.1.0 demands, and what code hosts rely on beyond it.</summary>
public sealed class SarifTests : IDisposable
{
    private const string Leak = """
        import pandas as pd
        df = pd.read_csv("visits.csv")
        X = StandardScaler().fit_transform(df[["age", "visits"]])
        X_train, X_test, y_train, y_test = train_test_split(X, df["left"], random_state=1)
        model = LogisticRegression().fit(X_train, y_train)
        print(model.score(X_test, y_test))
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_log_names_its_version_its_schema_and_every_rule_once()
    {
        var log = await LogAsync(Coach.Demo);

        Assert.Equal("2.1.0", (string)log["version"]!);
        Assert.EndsWith("sarif-schema-2.1.0.json", (string)log["$schema"]!, StringComparison.Ordinal);
        var driver = Run(log)["tool"]!["driver"]!;
        Assert.Equal("coach", (string)driver["name"]!);
        var ids = driver["rules"]!.AsArray().Select(rule => (string)rule!["id"]!).ToList();
        Assert.NotEmpty(ids);
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public async Task Every_result_has_its_rule_a_level_a_message_places_and_a_fingerprint_of_its_own()
    {
        var run = Run(await LogAsync(Coach.Demo, _folder.Write("leak.py", Leak)));
        var rules = run["tool"]!["driver"]!["rules"]!.AsArray();
        var results = run["results"]!.AsArray();

        Assert.True(results.Count > 1);
        foreach (var result in results)
        {
            Assert.Equal((string)rules[(int)result!["ruleIndex"]!]!["id"]!, (string)result["ruleId"]!);
            Assert.Contains((string)result["level"]!, new[] { "error", "warning", "note" });
            Assert.NotEmpty((string)result["message"]!["text"]!);
            Assert.All(result["locations"]!.AsArray(), PointsAtLines);
            Assert.All(result["relatedLocations"]?.AsArray() ?? [], PointsAtLines);
        }

        var fingerprints = Fingerprints(run).ToList();
        Assert.Equal(fingerprints.Distinct(), fingerprints);
    }

    [Fact]
    public async Task A_leak_is_told_as_a_flow_in_the_order_of_the_code()
    {
        var run = Run(await LogAsync(_folder.Write("leak.py", Leak)));

        var result = run["results"]!.AsArray().First(result => (string)result!["ruleId"]! == "fit-before-split");
        var steps = result!["codeFlows"]![0]!["threadFlows"]![0]!["locations"]!.AsArray();

        Assert.All(steps, step => PointsAtLines(step!["location"]));
        Assert.Equal([3, 4, 6], steps.Select(step => Start(step!["location"]!)));
    }

    [Fact]
    public async Task Fingerprints_stay_and_lines_move_when_lines_are_inserted_above()
    {
        var writeUp = await File.ReadAllTextAsync(Coach.Demo, TestContext.Current.CancellationToken);
        var before = await ReviewedAsync(writeUp, Leak);
        var after = await ReviewedAsync("<!-- one -->\n<!-- two -->\n\n" + writeUp, "import os\n\n\n" + Leak);

        Assert.Equal(Fingerprints(before), Fingerprints(after));
        Assert.Equal(Starts(before).Select(line => line + 3), Starts(after));
    }

    private async Task<JsonNode> ReviewedAsync(string writeUp, string code) =>
        Run(await LogAsync(_folder.Write("story.md", writeUp), _folder.Write("leak.py", code)));

    private static async Task<JsonNode> LogAsync(params string[] files)
    {
        var run = await Coach.RunAsync(["review", .. files, "--format", "sarif"]);
        Assert.Equal(1, run.ExitCode);
        return JsonNode.Parse(run.Output)!;
    }

    private static JsonNode Run(JsonNode log) => Assert.Single(log["runs"]!.AsArray())!;

    private static void PointsAtLines(JsonNode? place)
    {
        var physical = place!["physicalLocation"]!;
        Assert.NotEmpty((string)physical["artifactLocation"]!["uri"]!);
        Assert.InRange(Start(place), 1, int.MaxValue);
        Assert.InRange((int)physical["region"]!["endLine"]!, Start(place), int.MaxValue);
    }

    private static int Start(JsonNode place) => (int)place["physicalLocation"]!["region"]!["startLine"]!;

    private static IEnumerable<int> Starts(JsonNode run) =>
        run["results"]!.AsArray().Select(result => Start(result!["locations"]![0]!));

    private static IEnumerable<string> Fingerprints(JsonNode run) =>
        run["results"]!
            .AsArray()
            .Select(result => (string)Assert.Single(result!["partialFingerprints"]!.AsObject()).Value!);
}
