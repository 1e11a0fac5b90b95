using System.IO.Compression;
using System.Text;

namespace InterviewCoach.Core.Claims;

/// <summary>Takes the words out of a .docx file. The file is a stranger's: sizes are counted, and declared ones not believed.</summary>
public static class DocxArchive
{
    private const string Document = "word/document.xml";
    private const int MostEntries = 2_000;

    /// <summary>Largest .docx file that is read, in bytes (10 MB).</summary>
    public const long MostBytes = 10 * 1024 * 1024;

    /// <summary>The text in a stream that can seek; null when it is no document that can be read.</summary>
    public static string? Text(Stream docx)
    {
        if (docx.Length > MostBytes)
        {
            return null;
        }

        try
        {
            using var archive = new ZipArchive(docx, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Count > MostEntries || archive.GetEntry(Document) is not { IsEncrypted: false } entry)
            {
                return null;
            }

            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            var xml = new StringBuilder();
            var buffer = new char[65_536];
            int count;
            while ((count = reader.ReadBlock(buffer)) > 0)
            {
                if (xml.Length + count > DocxText.MostCharacters)
                {
                    return null;
                }

                xml.Append(buffer, 0, count);
            }

            return DocxText.Read(xml.ToString());
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException)
        {
            return null;
        }
    }
}
