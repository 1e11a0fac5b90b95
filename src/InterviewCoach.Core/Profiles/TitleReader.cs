using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Profiles;

/// <summary>The project's name: the first heading of the highest level, else the first words, else the file's name.</summary>
internal static class TitleReader
{
    private const int MaxLength = 120;

    public static string Read(WriteUp writeUp)
    {
        var title =
            writeUp
                .Passages.Where(passage => passage.Kind == PassageKind.Heading)
                .MinBy(passage => (passage.Level, passage.Index))
                ?.Text
            ?? writeUp.Passages.FirstOrDefault(passage => passage.Kind == PassageKind.Paragraph)?.Text
            ?? "";
        title = title.ReplaceLineEndings(" ").Trim();
        if (title.Length == 0)
        {
            title = writeUp.FileName;
        }

        return WholeCharacters.Cut(title, MaxLength);
    }
}
