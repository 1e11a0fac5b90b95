using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Profiles.Stages;
using InterviewCoach.Core.Tests.Profiles.Presence;

namespace InterviewCoach.Core.Tests.Profiles.Stages;

public sealed class StageReaderTests
{
    [Theory]
    [InlineData("## Business problem\n\nGrowers lose their harvest.", Stage.BusinessUnderstanding)]
    [InlineData("## Dataset\n\nThe dataset has 4,000 rows.", Stage.DataUnderstanding)]
    [InlineData("## Preprocessing\n\nMissing values were imputed by the median.", Stage.DataPreparation)]
    [InlineData("## Notes\n\nA random forest was trained for 200 trees.", Stage.Modelling)]
    [InlineData("## Results\n\nThe F1 on the test set is 0.8.", Stage.Evaluation)]
    [InlineData("## Deployment\n\nServed with Flask.", Stage.Deployment)]
    public void Headings_and_words_tell_the_stage(string markdown, Stage stage)
    {
        var text = Some.Text("# Frost\n\n" + markdown);

        Assert.Equal(stage, StageReader.Read(text)[text.WriteUp.Passages[^1].Index]);
    }

    [Fact]
    public void A_licence_belongs_to_no_stage()
    {
        var text = Some.Text("# Frost\n\n## License\n\nMIT, see the file.");

        Assert.DoesNotContain(text.WriteUp.Passages[^1].Index, StageReader.Read(text).Keys);
    }
}
