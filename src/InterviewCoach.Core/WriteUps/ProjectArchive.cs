using System.Buffers.Binary;
using System.IO.Compression;

namespace InterviewCoach.Core.WriteUps;

/// <summary>
/// Reads a repository from a .zip file. The archive is a stranger's: entries, sizes, ratio and depth are limited, names
/// that climb out refuse the whole, links are left out, and declared sizes are not believed.
/// </summary>
public static class ProjectArchive
{
    /// <summary>Most entries of an archive, folders included.</summary>
    public const int MostEntries = 2_000;

    private const int LongestDirectory = 4 * 1024 * 1024;
    private const int MostRatio = 100;
    private const int SmallEntry = 64 * 1024;
    private const int LinkMode = 0xA000;
    private const int ModeMask = 0xF000;

    /// <summary>Reads the archive in a stream that can seek.</summary>
    public static RepositoryReading Read(Stream zip)
    {
        if (DirectoryLength(zip) > LongestDirectory)
        {
            return TooManyEntries();
        }

        try
        {
            using var archive = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
            return Read(archive);
        }
        catch (InvalidDataException)
        {
            return Refused(
                WriteUpRefusal.Binary,
                "The file is not a .zip archive that can be read. Pack the project again as .zip."
            );
        }
    }

    private static RepositoryReading Read(ZipArchive archive)
    {
        if (archive.Entries.Count > MostEntries)
        {
            return TooManyEntries();
        }

        if (archive.Entries.FirstOrDefault(entry => RepositoryFiles.Escapes(entry.FullName)) is not null)
        {
            return Refused(
                WriteUpRefusal.Binary,
                "The archive names files outside itself. Pack the project folder again and upload that."
            );
        }

        var root = CommonRoot(archive.Entries);
        var entries = new Dictionary<string, ZipArchiveEntry>(StringComparer.Ordinal);
        foreach (var entry in archive.Entries.Where(entry => !entry.FullName.EndsWith('/') && !IsLink(entry)))
        {
            var path = entry.FullName.Replace('\\', '/');
            entries.TryAdd(path.StartsWith(root, StringComparison.Ordinal) ? path[root.Length..] : path, entry);
        }

        var choice = RepositoryFiles.Choose(entries.Select(entry => new RepositoryFile(entry.Key, entry.Value.Length)));
        if (choice.Read.Any(file => IsBomb(entries[file.Path])))
        {
            return Refused(
                WriteUpRefusal.TooLarge,
                $"A file of the archive unpacks to more than {MostRatio} times its size. Leave out generated files."
            );
        }

        return Unpack(choice, entries);
    }

    private static RepositoryReading Unpack(RepositoryChoice choice, Dictionary<string, ZipArchiveEntry> entries)
    {
        var skipped = choice.Skipped.ToList();
        var files = new List<(string Path, byte[] Content)>();
        var budget = RepositoryFiles.MostBytes;
        foreach (var file in choice.Read)
        {
            var (content, reason) = Content(entries[file.Path], Math.Min(budget, WriteUpReader.MaxBytes));
            if (content is null)
            {
                skipped.Add(new SkippedSource(file.Path, reason!));
                continue;
            }

            budget -= content.Length;
            files.Add((file.Path, content));
        }

        // An archive of which nothing could be opened is not one without a README.
        return
            files.Count == 0
            && skipped.FirstOrDefault(file => entries.ContainsKey(file.Path)) is { } first
            && choice.Read.Count > 0
            ? Refused(
                WriteUpRefusal.Binary,
                $"No file of the archive can be opened. {first.Path}: {first.Reason} Pack the project again as .zip, without a password."
            )
            : ProjectSources.Read(files, skipped);
    }

    /// <summary>The entry's bytes, at most as many as allowed whatever it declares, or the reason why not.</summary>
    private static (byte[]? Content, string? Reason) Content(ZipArchiveEntry entry, long most)
    {
        if (entry.IsEncrypted)
        {
            return (null, "The file is encrypted.");
        }

        try
        {
            using var stream = entry.Open();
            using var content = new MemoryStream();
            var buffer = new byte[81_920];
            int count;
            while ((count = stream.Read(buffer)) > 0)
            {
                if (content.Length + count > most)
                {
                    return (null, "The file is larger than it says.");
                }

                content.Write(buffer.AsSpan(0, count));
            }

            return (content.ToArray(), null);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException)
        {
            return (null, "The file is damaged in the archive.");
        }
    }

    /// <summary>The folder that holds everything, as in an archive downloaded from a code host, with its slash; else nothing.</summary>
    private static string CommonRoot(IReadOnlyCollection<ZipArchiveEntry> entries)
    {
        var names = entries
            .Select(entry => entry.FullName.Replace('\\', '/'))
            .Where(name => !name.StartsWith("__MACOSX/", StringComparison.Ordinal))
            .ToList();
        var slash = names.Count == 0 ? -1 : names[0].IndexOf('/', StringComparison.Ordinal);
        var root = slash < 0 ? "" : names[0][..(slash + 1)];
        return root.Length > 0 && names.TrueForAll(name => name.StartsWith(root, StringComparison.Ordinal)) ? root : "";
    }

    private static bool IsLink(ZipArchiveEntry entry) => ((entry.ExternalAttributes >> 16) & ModeMask) == LinkMode;

    private static bool IsBomb(ZipArchiveEntry entry) =>
        entry.Length > SmallEntry && entry.Length > MostRatio * Math.Max(1, entry.CompressedLength);

    /// <summary>
    /// How many bytes lie between the begin of the archive's list of entries and its end, because the list is read as a whole
    /// before it can be counted; 0 where no end is found.
    /// </summary>
    private static long DirectoryLength(Stream zip)
    {
        const int End = 22;
        const int LongestComment = 65_535;
        var tail = new byte[Math.Min(zip.Length, End + LongestComment)];
        zip.Seek(-tail.Length, SeekOrigin.End);
        zip.ReadExactly(tail);
        zip.Seek(0, SeekOrigin.Begin);
        var at = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        return at < 0 || at + End > tail.Length
            ? 0
            : zip.Length - tail.Length + at - BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at + 16));
    }

    private static RepositoryReading.Refused TooManyEntries() =>
        Refused(
            WriteUpRefusal.TooLarge,
            $"The archive has over {MostEntries:N0} entries. Leave out data and installed packages."
        );

    private static RepositoryReading.Refused Refused(WriteUpRefusal reason, string message) => new(reason, message);
}
