using InterviewCoach.Core.Knowledge;

namespace InterviewCoach.Cli;

/// <summary>A choice by the name that people type: "model_choice".</summary>
internal static class Choice
{
    /// <param name="what">Where it was typed, as the option is called.</param>
    /// <param name="name">What was typed.</param>
    /// <exception cref="UsageException">There is no such choice; the message lists those that there are.</exception>
    public static T Of<T>(string what, string name)
        where T : struct, Enum =>
        SnakeCase.Parse<T>(name)
        ?? throw new UsageException($"{what}: '{name}' is none. There are {SnakeCase.Names<T>()}.");
}
