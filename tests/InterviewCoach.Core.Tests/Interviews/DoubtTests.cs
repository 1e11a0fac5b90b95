using InterviewCoach.Core.Assessing;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Tests.Interviews.Zoo;

namespace InterviewCoach.Core.Tests.Interviews;

public sealed class DoubtTests
{
    private const string WriteUp = "Recall is 0.88 for a bolt and 0.96 for a pylon. Precision is 0.57.";

    [Fact]
    public void A_plain_figure_against_a_line_is_raised() =>
        Assert.False(Silent("recall: 0.93", "The recall is 0.93."));

    [Fact]
    public void A_figure_that_the_write_up_states_elsewhere_may_be_of_that() =>
        Assert.True(Silent("recall: 0.96", "Recall was 0.96 in the end."));

    [Fact]
    public void A_number_in_words_is_seldom_a_measurement() =>
        Assert.True(Silent("recall: two", "Recall by the judgement of two people."));

    [Fact]
    public void Another_experiment_may_be_compared() =>
        Assert.True(Silent("recall: 0.93", "With a random split recall rose to 0.93 from 0.88."));

    [Fact]
    public void What_the_code_shows_is_raised_in_any_case() =>
        Assert.False(Silent("recall: two", "Two.", ContradictionSource.Finding));

    [Theory]
    [InlineData("The recall on the test lines was 0.71.", false)]
    [InlineData("In rain, with drops on the lens, we fell to a recall of 0.71 for the small ones.", true)]
    [InlineData("The recall on the test lines was ninety percent.", true)]
    public void Two_answers_must_speak_of_the_same(string stated, bool silent) =>
        Assert.Equal(
            silent,
            Doubt.IsIn(
                new Contradiction(0, stated, "recall: 0.93", "Recall on the test lines is 0.93.")
                {
                    Source = ContradictionSource.EarlierAnswer,
                    EarlierSeq = 3,
                },
                WriteUp,
                Phrases
            )
        );

    private static readonly Phrases Phrases = Arena.Styles[InterviewStyle.Neutral].Heard;

    private static bool Silent(string said, string quote, ContradictionSource source = ContradictionSource.WriteUp) =>
        Doubt.IsIn(new Contradiction(1, WriteUp, said, quote) { Source = source }, WriteUp, Phrases);
}
