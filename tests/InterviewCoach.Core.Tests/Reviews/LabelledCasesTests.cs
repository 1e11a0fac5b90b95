using System.Text.Json;
using InterviewCoach.Core.Reviews;
using InterviewCoach.Core.Tests.Reports;

namespace InterviewCoach.Core.Tests.Reviews;

public sealed class LabelledCasesTests
{
    [Fact]
    public void Each_overruled_question_is_a_case_with_what_the_mentor_says()
    {
        var review = Mentored
            .Scored()
            .Does(new ReviewCommand.OverrulePoint(2, "p2", Covered: true, "“because tiles of one kiln”", Told.Noon))
            .Does(new ReviewCommand.OverruleScore(2, 5, "", Told.Noon));

        var line = Assert.Single(
            LabelledCases.Of("s", Mentored.Session, review.State).Split('\n', StringSplitOptions.RemoveEmptyEntries)
        );
        var labelled = JsonDocument.Parse(line).RootElement;

        Assert.Equal("s-2", labelled.GetProperty("id").GetString());
        Assert.Equal("What of Metrics.why?", labelled.GetProperty("question").GetString());
        Assert.Equal(
            "I split by kiln, because tiles of one kiln crack together.",
            labelled.GetProperty("answer").GetString()
        );
        Assert.Equal(
            ["p1", "p2"],
            labelled.GetProperty("rubric").EnumerateArray().Select(point => point.GetProperty("id").GetString())
        );
        Assert.Equal(
            [("p1", true, "engine"), ("p2", true, "mentor")],
            labelled
                .GetProperty("labels")
                .EnumerateArray()
                .Select(label =>
                    (
                        label.GetProperty("id").GetString(),
                        label.GetProperty("covered").GetBoolean(),
                        label.GetProperty("by").GetString()
                    )
                )
        );
        Assert.Equal((5, 5), (labelled.GetProperty("score").GetDouble(), labelled.GetProperty("score_max").GetInt32()));
    }

    [Fact]
    public void Without_an_overrule_there_is_no_case() =>
        Assert.Empty(LabelledCases.Of("s", Mentored.Session, Mentored.Scored().State));
}
