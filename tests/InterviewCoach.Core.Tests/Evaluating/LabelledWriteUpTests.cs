using InterviewCoach.Core.Evaluating;
using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Skills;

namespace InterviewCoach.Core.Tests.Evaluating;

public sealed class LabelledWriteUpTests
{
    private const string Labels = """
        {
          "id": "tides", "repo": "someone/tides", "task": "text_generation_rag", "project_type": "llm_app",
          "skills": [ { "name": "RAG", "level": "demonstrated", "line": 4 } ],
          "metrics": [ { "name": "MRR", "value": "~0.8", "line": 9, "context": "test" } ],
          "metrics_complete": true,
          "dataset": { "name": "tide tables", "size": null, "line": 2 },
          "present": { "tests_or_ci": 7, "demo_link": null },
          "not_metrics": [ { "text": "8080", "line": 8, "why": "port" } ]
        }
        """;

    [Fact]
    public void Labels_are_read_with_their_snake_case_names()
    {
        var read = LabelledWriteUp.Read(Labels, out var problem);

        Assert.NotNull(read);
        Assert.Equal("", problem);
        Assert.Equal((ProjectTask.TextGenerationRag, ProjectType.LlmApp), (read.Task, read.ProjectType));
        Assert.Equal(new LabelledSkill("RAG", EvidenceLevel.Demonstrated, 4), Assert.Single(read.Skills));
        Assert.Equal(7, read.Present[PresenceKey.TestsOrCi]);
        Assert.Null(read.Present[PresenceKey.DemoLink]);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("{ \"id\": \"tides\" }")]
    public void Broken_labels_are_refused_with_a_reason(string json)
    {
        Assert.Null(LabelledWriteUp.Read(json, out var problem));
        Assert.NotEqual("", problem);
    }

    [Fact]
    public void A_task_that_does_not_exist_is_refused()
    {
        var labels = Labels.Replace("text_generation_rag", "guessing", StringComparison.Ordinal);

        Assert.Null(LabelledWriteUp.Read(labels, out var problem));
        Assert.Contains("task", problem, StringComparison.OrdinalIgnoreCase);
    }
}
