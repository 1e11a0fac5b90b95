using InterviewCoach.Core.Assessing;
using InterviewCoach.Core.Assessing.Fitting;
using InterviewCoach.Core.Questions;

namespace InterviewCoach.Core.Tests.Assessing;

/// <summary>Points and sentences that share no word, and yet ask for and show the same kind of content.</summary>
public sealed class ContentKindsTests
{
    [Theory]
    [InlineData(
        "Who would notice if it were switched off?",
        "Names the people who use it",
        "The two women at the dispatch desk open it every morning before the trucks leave."
    )]
    [InlineData(
        "What do you watch after the release?",
        "Shift of the inputs is monitored",
        "Every Monday I compare the histogram of the last week with the one from training, and a PSI over 0.2 sends a mail."
    )]
    [InlineData(
        "How was it checked?",
        "Rows of one unit stand on one side only",
        "I split by patient id, so that all scans of one person stay together in one fold."
    )]
    public void Meet(string question, string point, string answer) =>
        Assert.True(Confidence(question, point, answer) > 0.5);

    [Theory]
    [InlineData(
        "Names the people who use it",
        "It reached a high accuracy, and training was fast and stable on our data."
    )]
    [InlineData("Says how deep the submarine dives", "I trained LightGBM on 48,200 parcels and got a recall of 0.71.")]
    public void Do_not_meet_by_chance(string point, string answer) =>
        Assert.True(Confidence("Tell me about it.", point, answer) < 0.5);

    [Fact]
    public async Task Are_read_by_many_threads_at_once()
    {
        var answers = Enumerable
            .Range(0, 200)
            .Select(i =>
                $"The planner of depot {i} moves the truck when ferry number {i} is late by more than {i} minutes."
            )
            .ToList();
        var alone = answers.ConvertAll(answer => Confidence("What for?", "Names who acts on it", answer));

        var together = await Task.WhenAll(
            answers.Select(answer => Task.Run(() => Confidence("What for?", "Names who acts on it", answer)))
        );

        Assert.Equal(alone, together);
    }

    [Fact]
    public void Are_learned_from_examples()
    {
        var examples = KindExamples.Parse([
            "= colour",
            "? Names the colour",
            "? The colour is told",
            "+ It was painted green last spring.",
            "+ We painted all of them red.",
            "- Paint was expensive.",
            "= sound",
            "? Names the sound",
            "? The sound is told",
            "+ It hums loudly at night.",
            "+ You hear it hum from far away.",
        ]);

        var learned = new KindFitting(Concepts.Assessor).Fit(examples);

        Assert.Equal(["colour asks", "colour shows", "sound asks", "sound shows"], learned.Keys.Order());
        Assert.Contains(learned["sound shows"], one => one.Feature == "hum" && one.Weight > 0);
        Assert.DoesNotContain(learned["colour shows"], one => one.Feature == "hum" && one.Weight > 0);
    }

    [Fact]
    public void A_line_that_is_no_example_is_named() =>
        Assert.Contains(
            "paint",
            Assert.Throws<FormatException>(() => KindExamples.Parse(["= colour", "paint"])).Message,
            StringComparison.Ordinal
        );

    private static double Confidence(string question, string point, string answer) =>
        Concepts
            .Assessor.Assess(new AnswerTask(question, [new RubricPoint("p", point, [])], null, null, answer))
            .Points[0]
            .Confidence;
}
