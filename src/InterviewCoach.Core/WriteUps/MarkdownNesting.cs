namespace InterviewCoach.Core.WriteUps;

/// <summary>
/// Tells texts that people write from texts made to choke a Markdown parser: Markdig takes quadratic time over many
/// thousand setext headings, link definitions or blank lines in deep lists, and gives up on deep nesting.
/// </summary>
internal static class MarkdownNesting
{
    private const int MostLines = 20_000;
    private const int MostDefinitions = 1_000;
    private const int MostMarkers = 16;
    private const int DeepestIndentation = 120;

    /// <summary>Whether the lines are fit for Markdig.</summary>
    public static bool IsOrdinary(string[] lines) =>
        lines.Length <= MostLines && lines.Count(IsDefinition) <= MostDefinitions && !Array.Exists(lines, IsDeep);

    /// <summary>Whether a line may define a link's target ("[name]: address").</summary>
    private static bool IsDefinition(string line)
    {
        var words = line.AsSpan().TrimStart(" >");
        return words.StartsWith("[") && words.IndexOf("]:") > 0;
    }

    /// <summary>Whether a line opens very many quotes and lists, or a list item very far to the right.</summary>
    private static bool IsDeep(string line)
    {
        var markers = 0;
        var i = 0;
        while (i < line.Length && markers <= MostMarkers)
        {
            if (line[i] is ' ' or '\t')
            {
                i++;
            }
            else if (
                line[i] == '>'
                || line[i] is '-' or '*' or '+' && i + 1 < line.Length && line[i + 1] is ' ' or '\t'
            )
            {
                markers++;
                i++;
            }
            else
            {
                break;
            }
        }

        return markers > MostMarkers && !IsRule(line) || markers > 0 && i > DeepestIndentation;
    }

    /// <summary>A thematic break of spaced marks ("* * *") nests nothing.</summary>
    private static bool IsRule(string line) => line.Length < 200 && !line.AsSpan().ContainsAnyExcept("-* \t");
}
