using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Profiles.Datasets;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.Profiles.Datasets;

public sealed class DatasetReaderTests
{
    private static List<Fact.Dataset> Datasets(string text) =>
        [.. DatasetReader.Read(((WriteUpReading.Read)WriteUpReader.Read(text, "readme.md")).WriteUp)];

    [Theory]
    [InlineData("We trained on the Harbour Tides dataset of 2019.", "Harbour Tides")]
    [InlineData("Dataset: Coastal Buoys v2 (Zenodo)", "Coastal Buoys v2 (Zenodo)")]
    [InlineData("The dataset is on [Kaggle](https://www.kaggle.com/datasets/someone/harbour-tides).", "harbour tides")]
    [InlineData(
        "You can find the dataset [here](https://www.kaggle.com/someone/harbour-tides-daily).",
        "harbour tides daily"
    )]
    [InlineData("We work with a wave height dataset.", "wave height")]
    [InlineData("The dataset is in `buoys_2020.csv`.", "buoys_2020.csv")]
    public void Names_the_data(string text, string name) => Assert.Equal(name, Datasets(text)[0].Name);

    [Fact]
    public void Tells_sizes_with_their_splits()
    {
        var datasets = Datasets(
            "The dataset has 12,400 rows. The dataset is cut into 9,000 training images and 3,400 test images."
        );

        Assert.Equal(
            ["12,400 rows", "9,000 training images", "3,400 test images"],
            datasets.Select(d => d.Size).Distinct()
        );
        Assert.Equal([null, "train", "test"], datasets.Select(d => d.Split));
    }

    [Fact]
    public void Tells_classes_imbalance_and_period()
    {
        var datasets = Datasets("## Data\n\nImages of 4 classes. Only 3% are positive. They cover 2014–2018.");

        Assert.Contains(datasets, d => d.Classes == "4 classes");
        Assert.Contains(datasets, d => d.Imbalance == "Only 3% are positive.");
        Assert.Contains(datasets, d => d.Period == "2014–2018");
    }

    [Fact]
    public void Leaves_the_data_that_a_model_was_pretrained_on() =>
        Assert.DoesNotContain(Datasets("A ResNet pretrained on the ImageNet dataset."), d => d.Name is not null);
}
