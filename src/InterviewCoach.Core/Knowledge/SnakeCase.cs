using System.Text.Json;

namespace InterviewCoach.Core.Knowledge;

/// <summary>Choices as knowledge files write them: "binary_classification" for <c>BinaryClassification</c>.</summary>
public static class SnakeCase
{
    /// <summary>The choice of that name, or null.</summary>
    public static T? Parse<T>(string name)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Name(value) == name)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The name of the choice.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    /// <summary>All names, for a message that says what is allowed.</summary>
    public static string Names<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(Name));
}
