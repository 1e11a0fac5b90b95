using System.Text.Json;
using InterviewCoach.Core.Grounding;
using InterviewCoach.Core.Grounding.Replies;
using InterviewCoach.Core.LanguageModels;
using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.WriteUps;
using InterviewCoach.LanguageModels;
using InterviewCoach.Web.LanguageModels;

namespace InterviewCoach.Web.Tests.LanguageModels;

/// <summary>What a model may look up, and how often, over real HTTP in the providers' own formats.</summary>
public sealed class EvidenceTests : IClassFixture<TestDatabase>
{
    private const string Passage = "We predict night frost from 48,120 station readings with a LightGBM model.";
    private const string Reply = """{"quote": "night frost", "question": "Which nights count as frost?"}""";

    private static Evidence Evidence =>
        Of(
            $"""
            # Frost warnings for orchards

            {Passage}

            The model reaches an AUC of 0.871 on the held-out spring of 2023.
            """
        );

    private readonly TestDatabase _database;

    public EvidenceTests(TestDatabase database)
    {
        database.Require();
        _database = database;
    }

    public static TheoryData<string> ThisBuild => ModelRig.InThisBuild;

    [Fact]
    public void Passages_are_found_by_their_words_with_their_lines()
    {
        var found = Assert.Single(Evidence.FindPassages("frost readings"));

        Assert.Equal(new EvidencePiece("readme.md, line 3", Passage), found);
        Assert.Empty(Evidence.FindPassages("satellites"));
    }

    [Fact]
    public void Facts_are_given_by_name_and_turns_from_the_last_backwards()
    {
        Assert.Contains(Evidence.GetFact("metric"), fact => fact.Text.Contains("0.871", StringComparison.Ordinal));
        Assert.Empty(Evidence.GetTurns(3));
    }

    [Fact]
    public void What_is_given_is_bounded()
    {
        var endless = new Evidence(
            [.. Enumerable.Repeat(new EvidencePiece("readme.md, line 1", new string('a', 5000)), 50)],
            [],
            []
        );

        var found = endless.FindPassages("a");

        Assert.Equal(3, found.Count);
        Assert.All(found, piece => Assert.True(piece.Text.Length <= 801));
        Assert.True(PromptRendering.Literal(found).Length <= Evidence.Longest);
    }

    [Theory]
    [MemberData(nameof(ThisBuild))]
    public async Task A_model_looks_up_a_passage_and_only_what_it_says_then_is_its_reply(string provider)
    {
        await using var rig = await ModelRig.StartAsync(_database, provider);
        rig.Fake.Script = sent =>
            rig.Fake.Requests.Count == 1
                ? new FakeReply("Let me see. ")
                {
                    Tool = Offered(sent).Single(name => name.EndsWith("find_passages", StringComparison.Ordinal)),
                    ToolArguments = """{"words":"frost"}""",
                }
                : FakeReply.Of(Reply);

        var (outcome, said) = await AskAsync(rig, Evidence);

        Assert.Equal((CallOutcome.Answered, Reply), (outcome, said));
        Assert.Equal(2, rig.Fake.Requests.Count);
        Assert.Contains("48,120 station readings", rig.Fake.Requests.Last().GetRawText(), StringComparison.Ordinal);
        Assert.Equal(2 * 160, Assert.Single(await rig.SettledAsync()).Tokens);
    }

    [Theory]
    [MemberData(nameof(ThisBuild))]
    public async Task Three_look_ups_are_offered_and_nothing_else(string provider)
    {
        await using var rig = await ModelRig.StartAsync(_database, provider);
        rig.Fake.Script = _ => FakeReply.Of(Reply);

        await AskAsync(rig, Evidence);
        await AskAsync(rig, evidence: null);

        Assert.Equal(
            ["find_passages", "get_fact", "get_turns"],
            Offered(rig.Fake.Requests.First()).Select(name => name.Split('-')[^1]).Order()
        );
        Assert.Empty(Offered(rig.Fake.Requests.Last()));
    }

    [Theory]
    [MemberData(nameof(ThisBuild))]
    public async Task A_model_that_calls_for_another_tool_gets_nothing_and_is_not_asked_forever(string provider)
    {
        await using var rig = await ModelRig.StartAsync(_database, provider);
        rig.Fake.Script = _ => new FakeReply { Tool = "read_file" };

        var (outcome, said) = await AskAsync(rig, Evidence);

        Assert.Equal((CallOutcome.Dropped, ""), (outcome, said));
        Assert.Equal(1 + EvidenceLookUps.MostRounds, rig.Fake.Requests.Count);
        Assert.DoesNotContain("48,120", rig.Fake.Requests.Last().GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ThisBuild))]
    public async Task More_look_ups_than_allowed_are_refused(string provider)
    {
        await using var rig = await ModelRig.StartAsync(_database, provider);
        rig.Fake.Script = sent =>
            rig.Fake.Requests.Count == 1
                ? new FakeReply
                {
                    Tool = Offered(sent).Single(name => name.EndsWith("get_fact", StringComparison.Ordinal)),
                    ToolArguments = """{"name":"metric"}""",
                    ToolTimes = EvidenceLookUps.Most + 2,
                }
                : FakeReply.Of(Reply);

        var (outcome, _) = await AskAsync(rig, Evidence);

        Assert.Equal(CallOutcome.Answered, outcome);
        var sent = rig.Fake.Requests.Last().GetRawText();
        Assert.Equal(3, sent.Split("Nothing more may be looked up").Length);
        Assert.Equal(1 + EvidenceLookUps.Most, sent.Split("AUC of 0.871").Length);
    }

    [Theory]
    [MemberData(nameof(ThisBuild))]
    public async Task Arguments_that_make_no_sense_are_answered_and_harm_nothing(string provider)
    {
        await using var rig = await ModelRig.StartAsync(_database, provider);
        rig.Fake.Script = sent =>
            rig.Fake.Requests.Count == 1
                ? new FakeReply
                {
                    Tool = Offered(sent).Single(name => name.EndsWith("get_turns", StringComparison.Ordinal)),
                    ToolArguments = """{"count":"; drop table turns"}""",
                }
                : FakeReply.Of(Reply);

        var (outcome, said) = await AskAsync(rig, Evidence);

        Assert.Equal((CallOutcome.Answered, Reply), (outcome, said));
    }

    /// <summary>What is said of a finding may name what was looked up for it, and nothing of the write-up that was not.</summary>
    [Theory]
    [InlineData("""{"words":"frost readings"}""", true)]
    [InlineData("""{"words":"satellites"}""", false)]
    [InlineData(null, false)]
    public async Task An_explanation_rests_on_what_was_looked_up_and_on_nothing_else(string? lookUp, bool isShown)
    {
        await using var rig = await ModelRig.StartAsync(_database);
        rig.Fake.Script = _ =>
            lookUp is not null && rig.Fake.Requests.Count == 1
                ? new FakeReply { Tool = "find_passages", ToolArguments = lookUp }
                : FakeReply.Of(
                    """{"quote": "the scaler is fit", "explanation": "The scaler has seen all 48,120 station readings, so test rows have told the model about themselves."}"""
                );

        var shown = await ExplainAsync(rig);

        Assert.Equal(isShown, shown is not null);
        Assert.Equal(isShown ? ["readme.md, line 3"] : [], shown?.From ?? []);
    }

    [Fact]
    public async Task A_sentence_does_not_tie_the_figures_of_two_passages_together()
    {
        await using var rig = await ModelRig.StartAsync(_database);
        rig.Fake.Script = _ =>
            rig.Fake.Requests.Count == 1
                ? new FakeReply { Tool = "find_passages", ToolArguments = """{"words":"frost AUC"}""" }
                : FakeReply.Of(
                    """{"quote": "the scaler is fit", "explanation": "With 0.871 on 48,120 rows, test rows have told the model about themselves."}"""
                );

        Assert.Null(await ExplainAsync(rig));
        Assert.Contains("48,120", rig.Fake.Requests.Last().GetRawText(), StringComparison.Ordinal);
        Assert.Contains("0.871", rig.Fake.Requests.Last().GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_look_ups_would_be_more_than_the_budget_it_is_asked_without_them()
    {
        await using var rig = await ModelRig.StartAsync(_database, with: options => options.TokensPerSession = 3000);
        rig.Fake.Script = _ => FakeReply.Of(Reply);

        var (outcome, said) = await AskAsync(rig, Evidence);

        Assert.Equal((CallOutcome.Answered, Reply), (outcome, said));
        Assert.Empty(Offered(Assert.Single(rig.Fake.Requests)));
    }

    [Fact]
    public async Task A_model_that_looks_something_up_is_there_and_gets_the_time_of_a_whole_reply()
    {
        await using var rig = await ModelRig.StartAsync(_database);
        rig.Fake.Script = _ => FakeReply.Of(Reply);
        await AskAsync(rig, Evidence);
        rig.Options.FirstSentence = TimeSpan.FromSeconds(8);
        rig.Fake.Script = sent =>
            sent.GetProperty("messages").GetArrayLength() == 1
                ? new FakeReply { Tool = "find_passages", ToolArguments = """{"words":"frost"}""" }
                : FakeReply.Of(Reply) with
                {
                    Wait = TimeSpan.FromSeconds(10),
                };

        var (outcome, _) = await AskAsync(rig, Evidence);

        Assert.Equal(CallOutcome.Answered, outcome);
    }

    private static async Task<Explanation?> ExplainAsync(ModelRig rig)
    {
        var prompt = SomeModel.Prompts[ModelTask.ExplainFinding];
        var finding = new ExplainedFinding(
            "Here the scaler is fit on all rows.",
            "Something is learned from all rows before they are split",
            "Test rows have told the model about themselves, so the score is too good.",
            "Fit on the training rows only."
        );
        var evidence = Of(
            $"# Frost warnings\n\n{Passage}\n\nThe model reaches an AUC of 0.871 on the held-out spring of 2023."
        );
        var written = await rig.Replies.AskAsync(
            rig.Owner,
            session: null,
            prompt.Task,
            PromptRenderingTests.Arguments(prompt, "plain"),
            reply => rig.Replies.Checks.Explain(reply, finding, evidence.Given),
            evidence,
            limit: null,
            CancellationToken.None
        );
        return written.Value;
    }

    private static Evidence Of(string text)
    {
        var writeUp = ((WriteUpReading.Read)WriteUpReader.Read(text, "readme.md")).WriteUp;
        return Evidence.Of([writeUp], ProjectProfiler.Profile(writeUp, []), []);
    }

    private static async Task<(CallOutcome Outcome, string Said)> AskAsync(ModelRig rig, Evidence? evidence)
    {
        var prompt = SomeModel.Prompts[ModelTask.ProposeFollowUp];
        var reader = new WholeReply();
        var arguments = PromptRenderingTests.Arguments(prompt, "plain");
        var outcome = await rig.Calls.StreamAsync(
            new ModelCall(rig.Owner, rig.Session, prompt, arguments) { Evidence = evidence },
            reader,
            CancellationToken.None
        );
        return (outcome, reader.Text);
    }

    /// <summary>The names of the tools that were offered, in either format.</summary>
    internal static List<string> Offered(JsonElement sent) =>
        sent.TryGetProperty("tools", out var tools)
            ?
            [
                .. tools
                    .EnumerateArray()
                    .Select(tool =>
                        (tool.TryGetProperty("function", out var function) ? function : tool)
                            .GetProperty("name")
                            .GetString()!
                    ),
            ]
            : [];

    private sealed class WholeReply : IReplyReader
    {
        public string Text { get; private set; } = "";

        public DropReason? Dropped => Text.Length == 0 ? DropReason.Empty : null;

        public ValueTask<Reading> TakeAsync(string piece)
        {
            Text += piece;
            return ValueTask.FromResult(Reading.GoOn);
        }

        public ValueTask EndAsync() => ValueTask.CompletedTask;
    }
}
