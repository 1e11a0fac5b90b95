using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Tests.WriteUps;

namespace InterviewCoach.Core.Tests.Profiles;

public sealed class ProfileWordsTests
{
    [Fact]
    public void Words_of_a_folder_of_ones_own_are_what_is_read_by()
    {
        var words = ProfileWords.Load(
            [],
            [new KnowledgeFile("metrics/own.yaml", Metrics("sogginess"))],
            out var errors
        );

        var profile = words.Profile(
            Reading.Of("# Soil\n\nWe reached a sogginess of 0.91. The accuracy is 0.72.\n"),
            []
        );

        Assert.Empty(errors);
        Assert.Equal(["Sogginess"], profile.Facts.OfType<Fact.Metric>().Select(metric => metric.Name));
    }

    [Fact]
    public void What_is_wrong_in_either_folder_is_told_with_file_and_line()
    {
        ProfileWords.Load(
            [new KnowledgeFile("profile/a.yaml", "presence:\n  baseline:\n    cues:\n      heavy: [a]\n")],
            [new KnowledgeFile("metrics/b.yaml", "metrics:\n  - nam: x\n")],
            out var errors
        );

        Assert.Contains(errors, error => error.ToString().StartsWith("profile/a.yaml:4", StringComparison.Ordinal));
        Assert.Contains(errors, error => error.ToString().StartsWith("metrics/b.yaml:2", StringComparison.Ordinal));
    }

    private static string Metrics(string name) =>
        $"metrics:\n  - name: {char.ToUpperInvariant(name[0])}{name[1..]}\n    scale: share\n    better: higher\n    aliases: [{name}]\n";
}
