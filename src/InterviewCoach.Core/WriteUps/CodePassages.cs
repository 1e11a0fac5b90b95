namespace InterviewCoach.Core.WriteUps;

/// <summary>Passages of files that are not prose: one Code Passage for each stretch between blank lines.</summary>
internal static class CodePassages
{
    public static void Read(string[] lines, WriteUpFormat format, PassageList passages)
    {
        for (var i = 0; i < lines.Length; )
        {
            var end = i;
            while (end < lines.Length && !string.IsNullOrWhiteSpace(lines[end]))
            {
                end++;
            }

            if (end > i)
            {
                var text = PassageText.Verbatim(lines.AsSpan(i, end - i));
                passages.Add(PassageKind.Code, new LineSpan(i + 1, end), text, language: Language(format));
            }

            i = end + 1;
        }
    }

    private static string Language(WriteUpFormat format) =>
        format switch
        {
            WriteUpFormat.Requirements => "requirements",
            WriteUpFormat.PyProject => "toml",
            WriteUpFormat.Dockerfile => "dockerfile",
            WriteUpFormat.Workflow => "yaml",
            WriteUpFormat.Sql => "sql",
            _ => "text",
        };
}
