using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Profiles.Tasks;

/// <summary>Tells what a project predicts and what kind of project it is.</summary>
public static class TaskClassifier
{
    /// <summary>The task and the type that the write-up speaks for.</summary>
    public static (ProjectTask Task, ProjectType Type) Classify(WriteUp writeUp)
    {
        _ = writeUp;
        return (ProjectTask.Other, ProjectType.Other);
    }
}
