using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using InterviewCoach.Core.LanguageModels;

namespace InterviewCoach.Web.Tests.LanguageModels;

/// <summary>What a model writes on the pages and asks in the room, through the whole app and a fake provider over real HTTP.</summary>
public sealed partial class WrittenPagesTests : IClassFixture<CoachApp>, IAsyncLifetime
{
    private static readonly string[] Answers =
    [
        "I built a model for the dispatch team because planners could not see which orders would be late.",
        "I compared the boosted trees with the seasonal mean of each depot, because planners used that mean before.",
        "We split the orders by week, so that no order of a later week was in the training rows.",
    ];

    private readonly CoachApp _app;
    private FakeModel _fake = null!;
    private CoachProcess _coach = null!;
    private CoachSite _site = null!;

    public WrittenPagesTests(CoachApp app)
    {
        app.Require();
        _app = app;
    }

    public async ValueTask InitializeAsync()
    {
        _fake = await FakeModel.StartAsync();
        _fake.Script = ObligingModel.Reply;
        _coach = await CoachProcess.StartAsync([
            .. _app.Settings,
            ("LanguageModel__Provider", "anthropic"),
            ("LanguageModel__Model", "fake"),
            ("LanguageModel__Endpoint", _fake.Address.ToString()),
            ("LanguageModel__FirstSentence", "00:00:08"),
            ("LanguageModel__ApiKey", ModelRig.Key),
        ]);
        _site = new CoachSite(_coach.Address);
    }

    public async ValueTask DisposeAsync()
    {
        _site.Dispose();
        await _coach.DisposeAsync();
        await _fake.DisposeAsync();
    }

    [Fact]
    public async Task A_report_is_the_engines_until_somebody_asks_and_what_is_written_is_paid_once_and_judged_by_never()
    {
        var (session, _) = await InterviewAsync();
        var report = $"/sessions/{session}/report?unrated=true";
        var before = await JudgedAsync(session);
        var calls = _fake.Requests.Count;
        var page = await _site.PageAsync(report);
        Assert.Equal(calls, _fake.Requests.Count);
        var asked = Abouts().Matches(page).Select(match => match.Groups[1].Value).ToList();
        Assert.Contains("report", asked);
        Assert.Contains(asked, about => about.StartsWith("question-", StringComparison.Ordinal));
        Assert.Contains(asked, about => about.StartsWith("turn-", StringComparison.Ordinal));

        foreach (var about in asked)
        {
            using var reply = await _site.SubmitAsync(report, "model", ("Form.About", about));
            Assert.True(
                reply.StatusCode == HttpStatusCode.Redirect,
                $"{about}: {(int)reply.StatusCode}\n{Problem(await reply.Content.ReadAsStringAsync())}"
            );
        }

        Assert.Equal(calls + asked.Count, _fake.Requests.Count);
        Assert.All(
            _fake.Requests.Skip(calls),
            sent =>
                Assert.Equal(
                    AskedOfModel.Of(sent).Task == ModelTask.SecondOpinion,
                    EvidenceTests.Offered(sent).Contains("find_passages")
                )
        );
        page = await _site.PageAsync(report);
        Assert.Empty(Abouts().Matches(page));
        Assert.Contains("In a few sentences", page, StringComparison.Ordinal);
        Assert.Contains("A language model reads", page, StringComparison.Ordinal);
        Assert.Contains("Your answer, put more strongly", page, StringComparison.Ordinal);
        Assert.Contains("Written by a language model", page, StringComparison.Ordinal);
        Assert.Equal(calls + asked.Count, _fake.Requests.Count);
        Assert.Equal(before, await JudgedAsync(session));
        foreach (var ending in new[] { "html", "md", "json" })
        {
            var file = await _site.PageAsync($"/sessions/{session}/report.{ending}");
            Assert.Contains(
                ending == "json" ? "WriteReport@" : "Written by a language model",
                file,
                StringComparison.Ordinal
            );
        }
    }

    [Theory]
    [InlineData("reached", 429)]
    [InlineData("without a source", null)]
    public async Task What_does_not_come_is_told_where_it_was_asked_for_and_the_report_stands(string told, int? status)
    {
        var (session, _) = await InterviewAsync();
        var report = $"/sessions/{session}/report?unrated=true";
        _fake.Script = _ => new FakeReply("You are hired.") { Status = status };

        foreach (var about in new[] { "report", Abouts().Match(await _site.PageAsync(report)).Groups[1].Value })
        {
            using var reply = await _site.SubmitAsync(report, "model", ("Form.About", about));
            var page = await reply.Content.ReadAsStringAsync();

            Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
            Assert.Contains(told, Problem(page), StringComparison.Ordinal);
            Assert.DoesNotContain("hired", page, StringComparison.Ordinal);
            Assert.Contains("Topic by topic", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_not_in_the_report_is_not_asked()
    {
        var (session, _) = await InterviewAsync();
        var calls = _fake.Requests.Count;
        foreach (var about in new[] { "", "question-1", "turn-99999", "../report", "turn-2" })
        {
            using var reply = await _site.SubmitAsync(
                $"/sessions/{session}/report?unrated=true",
                "model",
                ("Form.About", about)
            );
            Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        }

        Assert.Equal(calls, _fake.Requests.Count);
    }

    [Fact]
    public async Task A_finding_is_explained_on_a_click_and_once()
    {
        var review = $"{await _site.DemoAsync()}/review";
        var page = await _site.PageAsync(review);
        var form = ExplainForm().Match(page).Groups[1].Value;
        Assert.NotEmpty(form);
        var calls = _fake.Requests.Count;

        using var reply = await _site.SubmitAsync(review, form);

        Assert.True(reply.StatusCode == HttpStatusCode.Redirect, Problem(await reply.Content.ReadAsStringAsync()));
        page = await _site.PageAsync(review);
        Assert.Contains("Written by a language model from this line", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"\"{form}\"", page, StringComparison.Ordinal);
        Assert.Equal(calls + 1, _fake.Requests.Count);
    }

    [Fact]
    public async Task What_is_looked_up_for_a_finding_comes_from_its_own_write_up()
    {
        var review = $"{await _site.DemoAsync()}/review";
        var form = ExplainForm().Match(await _site.PageAsync(review)).Groups[1].Value;
        var calls = _fake.Requests.Count;
        _fake.Script = sent =>
            _fake.Requests.Count == calls + 1
                ? new FakeReply { Tool = "find_passages", ToolArguments = """{"words":"orders late"}""" }
                : ObligingModel.Reply(_fake.Requests.ElementAt(calls));

        using var reply = await _site.SubmitAsync(review, form);

        Assert.Equal(calls + 2, _fake.Requests.Count);
        Assert.Contains(
            "late-deliveries.md, line",
            _fake.Requests.Last().GetProperty("messages").EnumerateArray().Last().GetRawText(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_follow_up_is_proposed_marked_and_kept_out_of_the_judgement()
    {
        var (session, turns) = await InterviewAsync(until: IsProposed);

        var proposed = Assert.Single(turns, IsProposed);
        Assert.Contains("what was that like?", proposed.GetProperty("text").GetString(), StringComparison.Ordinal);
        var page = await _site.PageAsync($"/sessions/{session}");
        Assert.Contains("Proposed by a language model", page, StringComparison.Ordinal);
        var report = await _site.PageAsync($"/sessions/{session}/report?unrated=true");
        Assert.Contains("Proposed by a language model from your words", report, StringComparison.Ordinal);
        var said = JsonNode.Parse(await _site.PageAsync($"/sessions/{session}/report.json"))!["report"]!["topics"]!
            .AsArray()
            .SelectMany(topic => topic!["questions"]!.AsArray())
            .SelectMany(question => question!["turns"]!.AsArray())
            .Single(turn => turn!["seq"]!.GetValue<int>() == proposed.GetProperty("seq").GetInt32() + 1);
        Assert.Null(said!["counts"]);
    }

    [Fact]
    public async Task Without_a_model_nothing_is_offered()
    {
        using var site = new CoachSite(_app.Address);
        var review = await site.PageAsync($"{await site.DemoAsync()}/review");

        Assert.DoesNotContain("Explain it", review, StringComparison.Ordinal);
    }

    private static bool IsProposed(JsonElement turn) =>
        turn.GetProperty("proposedFrom").ValueKind == JsonValueKind.String;

    /// <summary>An interview of a few answers; or until the Turn is there, and one answer more.</summary>
    private async Task<(Guid Session, List<JsonElement> Turns)> InterviewAsync(Func<JsonElement, bool>? until = null)
    {
        var session = await _site.StartInterviewAsync(await _site.DemoAsync());
        await using var room = await NodeRoom.ConnectAsync(_coach.Address);
        var update = (await room.InvokeAsync("Join", session, 0)).GetProperty("update");
        var (turns, last) = (new List<JsonElement>(), false);
        for (var n = 0; n < (until is null ? 6 : 40) && update.GetProperty("status").GetString() == "running"; n++)
        {
            last = until is not null && turns.Exists(turn => until(turn));
            await room.InvokeAsync(
                "Answer",
                session,
                Guid.NewGuid(),
                update.GetProperty("questionSeq").GetInt32(),
                $"{Answers[n % Answers.Length]} That was in week {n + 10}."
            );
            update = await UntilMyTurnAsync(room, turns);
            if (last)
            {
                break;
            }
        }

        await room.InvokeAsync("Finish", session);
        return (session, turns);
    }

    private static async Task<JsonElement> UntilMyTurnAsync(NodeRoom room, List<JsonElement> turns)
    {
        while (true)
        {
            var (name, value) = await room.NextAsync();
            if (name == "Happened")
            {
                turns.AddRange(value.GetProperty("turns").EnumerateArray());
                if (
                    value.GetProperty("candidateIsNext").GetBoolean()
                    || value.GetProperty("status").GetString() != "running"
                )
                {
                    return value;
                }
            }
        }
    }

    /// <summary>The report without what a model wrote.</summary>
    private async Task<string> JudgedAsync(Guid session)
    {
        var report = JsonNode.Parse(await _site.PageAsync($"/sessions/{session}/report.json"))!["report"]!.AsObject();
        report.Remove("prose");
        return report.ToJsonString();
    }

    private static string Problem(string page) => Alert().Match(page).Groups[1].Value;

    [GeneratedRegex("name=\"Form.About\" value=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Abouts();

    [GeneratedRegex("value=\"(explain-[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex ExplainForm();

    [GeneratedRegex("role=\"alert\">([^<]*)<", RegexOptions.None, 1000)]
    private static partial Regex Alert();
}
