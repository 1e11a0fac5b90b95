using System.IO.Compression;
using System.Text;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.WriteUps;

public sealed class ProjectArchiveTests
{
    [Fact]
    public void The_readme_tells_the_story_and_the_rest_is_evidence()
    {
        var sources = Sources(
            ("tides-main/README.md", "# Tides"),
            ("tides-main/src/train.py", "fit(x)"),
            ("tides-main/requirements.txt", "numpy"),
            ("tides-main/docs/README.md", "# Docs"),
            ("tides-main/data/raw.txt", "1 2 3"),
            ("tides-main/node_modules/x/README.md", "# x"),
            ("tides-main/.git/config.txt", "x"),
            ("tides-main/model.bin", "x")
        );

        Assert.Equal("README.md", sources.WriteUp.FileName);
        Assert.Equal(
            ["docs/README.md", "requirements.txt", "src/train.py"],
            sources.Evidence.Select(evidence => evidence.FileName)
        );
    }

    [Fact]
    public void Without_a_readme_the_nearest_text_or_notebook_tells_it()
    {
        Assert.Equal("report.md", Sources(("report.md", "x"), ("a.py", "x")).WriteUp.FileName);
        Assert.Equal(
            "b.ipynb",
            Sources(("b.ipynb", """{"cells":[{"cell_type":"code","source":"x"}]}"""), ("a.py", "x")).WriteUp.FileName
        );
        var refused = Assert.IsType<RepositoryReading.Refused>(ProjectArchive.Read(Zip(("a.py", "x"))));
        Assert.Equal("a.py", Assert.Single(refused.Code).FileName);
    }

    [Theory]
    [InlineData(true, "encrypted")]
    [InlineData(false, "damaged")]
    public void An_archive_of_which_nothing_can_be_opened_says_why(bool encrypted, string reason)
    {
        var bytes = Zip(("README.md", string.Concat(Enumerable.Range(0, 200)))).ToArray();
        var entry = bytes.AsSpan().IndexOf("PK\u0001\u0002"u8);
        if (encrypted)
        {
            bytes[6] |= 1;
            bytes[entry + 8] |= 1;
        }
        else
        {
            bytes.AsSpan(45, 40).Fill(0xff);
        }

        var refused = Assert.IsType<RepositoryReading.Refused>(ProjectArchive.Read(new MemoryStream(bytes)));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../README.md")]
    [InlineData("a/../../README.md")]
    [InlineData("/etc/README.md")]
    [InlineData("C:/README.md")]
    [InlineData("..\\README.md")]
    public void A_path_that_climbs_out_refuses_the_archive(string path)
    {
        var refused = Assert.IsType<RepositoryReading.Refused>(
            ProjectArchive.Read(Zip(("README.md", "# ok"), (path, "x")))
        );

        Assert.Contains("outside itself", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_entries_are_refused()
    {
        var files = Enumerable.Range(0, ProjectArchive.MostEntries + 1).Select(n => ($"{n}.md", "x")).ToArray();

        Assert.Equal(
            WriteUpRefusal.TooLarge,
            Assert.IsType<RepositoryReading.Refused>(ProjectArchive.Read(Zip(files))).Reason
        );
    }

    [Fact]
    public void An_archive_is_refused_for_a_long_list_of_entries_before_the_list_is_read()
    {
        var list = new byte[5 * 1024 * 1024];
        byte[] end = [(byte)'P', (byte)'K', 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

        Assert.Equal(
            WriteUpRefusal.TooLarge,
            Assert.IsType<RepositoryReading.Refused>(ProjectArchive.Read(new MemoryStream([.. list, .. end]))).Reason
        );
        Assert.Equal(
            WriteUpRefusal.Binary,
            Assert.IsType<RepositoryReading.Refused>(ProjectArchive.Read(new MemoryStream([1, 2, 3]))).Reason
        );
    }

    [Fact]
    public void A_bomb_is_refused()
    {
        var refused = Assert.IsType<RepositoryReading.Refused>(
            ProjectArchive.Read(Zip(("README.md", "# ok"), ("zeros.md", new string('0', 1_900_000))))
        );

        Assert.Equal(WriteUpRefusal.TooLarge, refused.Reason);
    }

    [Fact]
    public void A_link_is_left_out()
    {
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, "README.md", "# ok");
            Write(archive, "secrets.md", "/etc/passwd").ExternalAttributes = unchecked((int)0xA1FF0000);
        }

        var read = Assert.IsType<RepositoryReading.Read>(ProjectArchive.Read(zip));
        Assert.Empty(read.Sources.Evidence);
    }

    [Fact]
    public void What_is_no_archive_is_refused() =>
        Assert.IsType<RepositoryReading.Refused>(
            ProjectArchive.Read(new MemoryStream(Encoding.UTF8.GetBytes("not a zip file at all")))
        );

    [Fact]
    public void A_damaged_file_is_skipped_with_the_reason()
    {
        var sources = Sources(("README.md", "# ok"), ("broken.ipynb", "{"), ("deep/" + Deep() + "a.md", "x"));

        Assert.Equal("broken.ipynb", Assert.Single(sources.Skipped).Path);
        Assert.Empty(sources.Evidence);

        static string Deep() => string.Concat(Enumerable.Repeat("d/", RepositoryFiles.Deepest));
    }

    [Fact]
    public void A_file_over_the_limit_is_named_among_the_skipped()
    {
        var choice = RepositoryFiles.Choose([
            new RepositoryFile("README.md", 10),
            new RepositoryFile("big.ipynb", WriteUpReader.MaxBytes + 1),
        ]);

        Assert.Equal("README.md", Assert.Single(choice.Read).Path);
        Assert.Equal("big.ipynb", Assert.Single(choice.Skipped).Path);
    }

    private static ProjectSources Sources(params (string Path, string Text)[] files) =>
        Assert.IsType<RepositoryReading.Read>(ProjectArchive.Read(Zip(files))).Sources;

    private static MemoryStream Zip(params (string Path, string Text)[] files)
    {
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in files)
            {
                Write(archive, path, text);
            }
        }

        zip.Position = 0;
        return zip;
    }

    private static ZipArchiveEntry Write(ZipArchive archive, string path, string text)
    {
        var entry = archive.CreateEntry(path);
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
        return entry;
    }
}
