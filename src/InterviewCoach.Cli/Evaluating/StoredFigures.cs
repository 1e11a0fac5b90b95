using System.Text.Json;
using InterviewCoach.Core.Evaluating;

namespace InterviewCoach.Cli.Evaluating;

/// <summary>Headline figures kept in a file under version control, rounded to four digits.</summary>
internal static class StoredFigures
{
    /// <exception cref="UsageException">It cannot be read.</exception>
    public static IReadOnlyDictionary<string, double> Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, double>>(File.ReadAllText(path)) ?? [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new UsageException($"{path}: {e.Message}");
        }
    }

    /// <exception cref="UsageException">It cannot be written.</exception>
    public static void Write(string path, Evaluation evaluation)
    {
        var rounded = evaluation.Figures.ToDictionary(figure => figure.Key, figure => Math.Round(figure.Value, 4));
        try
        {
            File.WriteAllText(path, JsonSerializer.Serialize(rounded, JsonOutput.Options) + "\n");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: {e.Message}");
        }
    }
}
