using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>Links and pictures that lead nowhere.</summary>
internal sealed class BrokenLinks : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "broken-link",
            RuleKind.WriteUp,
            Severity.Warning,
            "A link or a picture leads to something that is not there.",
            "The first thing that a reader clicks fails. It says that nobody has looked at the page since.",
            "Correct the path, add the file, or take the link out.",
            "What should be behind this link?",
            """
            # Rent

            - [Data](#data)
            - [Results](#the-results)

            ## Data

            The dataset has 4,000 offers.

            ## Results

            A random forest predicts rents: MAE 84 euros on the test set.
            """,
            """
            # Rent

            - [Data](#data)
            - [Results](#results)

            ## Data

            The dataset has 4,000 offers.

            ## Results

            A random forest predicts rents: MAE 84 euros on the test set.
            """,
            Topic.Communication
        );

    protected override bool Applies(Story story) =>
        Links.Of(story.WriteUp).Any(link => link.IsAnchor || story.FileExists is not null);

    protected override IEnumerable<Finding> Check(Story story)
    {
        var anchors = new Lazy<HashSet<string>>(() => Links.Anchors(story.WriteUp));
        var links = Links.Of(story.WriteUp).ToList();
        var away = IsAway(story, links);
        foreach (
            var link in links
                .Where(link =>
                    link.IsAnchor
                        ? !anchors.Value.Contains(Links.Folded(link.Target[1..]))
                        : !away && !story.FileExists!(link.Path)
                )
                .DistinctBy(link => link.Target)
                .Take(Most)
        )
        {
            var what = link.IsPicture ? "picture" : "link";
            yield return Story.Find(
                Page,
                story.Places.Line(link.Line),
                $"The {what} to \"{Scores.Cut(link.Target)}\" leads nowhere: {(link.IsAnchor ? "no heading has that name" : "there is no such file")}.",
                $"What should I see behind \"{Scores.Cut(link.Target)}\"?"
            );
        }
    }

    private const int Most = 10;

    /// <summary>A copy of the text that was taken out of its project: nothing that it links to stands beside it.</summary>
    private static bool IsAway(Story story, List<Link> links)
    {
        var files = links.Where(link => !link.IsAnchor).Select(link => link.Path).Distinct().ToList();
        return story.FileExists is null || (files.Count > 1 && !files.Exists(file => story.FileExists(file)));
    }
}
