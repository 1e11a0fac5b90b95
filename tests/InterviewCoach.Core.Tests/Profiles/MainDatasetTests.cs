using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.Profiles;

public sealed class MainDatasetTests
{
    [Fact]
    public void The_first_named_dataset_is_the_main_one_and_takes_the_first_size_stated()
    {
        var main = Profile(
                Dataset(null, "900 rows", 3),
                Dataset("harbour gauges", null, 7),
                Dataset("tides", "4 GB", 9)
            )
            .MainDataset();

        Assert.Equal(("harbour gauges", "900 rows", 7), (main?.Name, main?.Size, main?.At.Lines.Start));
    }

    [Fact]
    public void A_dataset_keeps_its_own_size()
    {
        Assert.Equal("4 GB", Profile(Dataset(null, "900 rows", 3), Dataset("tides", "4 GB", 9)).MainDataset()?.Size);
    }

    [Fact]
    public void Without_a_name_the_first_will_do_and_without_data_there_is_none()
    {
        Assert.Equal(3, Profile(Dataset(null, "900 rows", 3)).MainDataset()?.At.Lines.Start);
        Assert.Null(Profile().MainDataset());
    }

    private static ProjectProfile Profile(params Fact[] facts) =>
        new(
            "Tides",
            ProjectTask.Regression,
            ProjectType.Kaggle,
            facts,
            new Dictionary<PresenceKey, SourceQuote>(),
            new Dictionary<int, Stage>()
        );

    private static Fact.Dataset Dataset(string? name, string? size, int line) =>
        new(name, size, new SourceQuote("tides.md", LineSpan.At(line), "x"));
}
