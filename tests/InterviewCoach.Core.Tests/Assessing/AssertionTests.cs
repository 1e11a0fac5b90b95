using InterviewCoach.Core.Assessing;

namespace InterviewCoach.Core.Tests.Assessing;

/// <summary>Statements of what was chosen, where it runs, who judged and who did it, held against the write-up.</summary>
public sealed class AssertionTests
{
    private const string Orchard = """
        # Grading apples on a belt

        **Split.** Apples of 2020 and 2021 for training, 2022 for testing. A random split is kept in the repository as a warning.

        **Losses** (recall on bruised apples): cross-entropy 0.61; focal loss 0.70; Dice loss 0.66.

        **Models.** Error of the sorter's rule 14 %; MobileNet 6 %; EfficientNet 5 %; average of both 4 %.

        **Choice.** MobileNet with focal loss. The average of both was not adopted.

        **Operation.** Runs on an industrial PC at the Hill station since May 2023. The Lake station kept the old way.

        **Inputs.** Two photos and the weight. Variety and grower are not inputs.

        **Effect.** Complaints per pallet fell by 3 %.

        **Judging.** Two sorters rated each doubtful apple by hand. Not shown to buyers. No live test of the new camera.

        **Roles.** Ana: photos and labelling. Me: models and the belt software. Calibration of the scale by Bo.
        """;

    [Theory]
    [InlineData("In the end we chose the EfficientNet.", 9)]
    [InlineData("This ensemble is what runs every morning.", 9)]
    [InlineData("What we finally used is the Dice loss.", 9)]
    [InlineData("We shuffled the apples and split them eighty twenty.", 3)]
    [InlineData("In production the inference runs on AWS.", 11)]
    [InlineData("Both stations use it now.", 11)]
    [InlineData("I put the grower in as a feature.", 13)]
    [InlineData("We let ChatGPT rate each apple.", 17)]
    [InlineData("The score is shown to the buyers.", 17)]
    [InlineData("I calibrated the scale and built the models.", 19)]
    [InlineData("MobileNet was better than the EfficientNet.", 7)]
    [InlineData("We looked at complaints per pallet. They fell by thirty percent.", 15)]
    public void What_the_write_up_tells_otherwise_is_found(string answer, int line) =>
        Assert.Equal([line], Against(answer).Select(found => found.Line));

    [Theory]
    [InlineData("The EfficientNet was a point better, but we chose MobileNet.")]
    [InlineData("At first I had shuffled it, and that was far too good.")]
    [InlineData("With Dice it was 0.66, so the focal loss stayed.")]
    [InlineData("In training I rented a GPU in the cloud, at the station it is a small PC.")]
    [InlineData("Only one of both stations has it, the Hill station.")]
    [InlineData("The grower is out, and the variety too.")]
    [InlineData("We would let ChatGPT rate them if it were good at it.")]
    [InlineData("It went from fourteen percent to six.")]
    [InlineData("Ana took the photos and labelled them, I wrote the belt software.")]
    [InlineData("The EfficientNet was better than the MobileNet.")]
    [InlineData("I trained the models on the photos that Ana had labelled.")]
    [InlineData("If it were up to me, both stations would use it.")]
    public void What_agrees_or_is_told_of_something_else_is_left_alone(string answer) => Assert.Empty(Against(answer));

    private static IReadOnlyList<Contradiction> Against(string answer) =>
        Concepts.Assessor.Assess(new AnswerTask("Tell me more.", [], null, Orchard, answer)).Contradictions;
}
