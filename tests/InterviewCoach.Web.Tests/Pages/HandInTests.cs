using System.IO.Compression;
using System.Net;

namespace InterviewCoach.Web.Tests.Pages;

public sealed class HandInTests : IClassFixture<CoachApp>, IDisposable
{
    private readonly CoachSite _site;

    public HandInTests(CoachApp app)
    {
        app.Require();
        _site = new CoachSite(app.Address);
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task What_code_of_an_archive_states_is_named_with_its_file_and_leads_to_no_line_of_the_write_up()
    {
        using var added = await _site.UploadAsync(
            "tides.zip",
            Zip(
                ("README.md", "# Tides\n\nThe harbour asked for it.\n"),
                ("docs/results.md", "The random forest reached an RMSE of 3.14 on the test set.\n")
            )
        );

        Assert.Equal(HttpStatusCode.Found, added.StatusCode);
        var page = await _site.PageAsync(new Uri(new Uri("http://site.test"), added.Headers.Location!).AbsolutePath);
        Assert.Contains("docs/results.md, line 1", page);
        Assert.DoesNotContain("RMSE 3.14</span> <span class=\"where\">line 1", page);
    }

    [Theory]
    [InlineData("../README.md", "outside itself")]
    [InlineData("src/train.py", "no README")]
    public async Task An_archive_that_holds_no_project_is_refused_in_words(string path, string said)
    {
        using var refused = await _site.UploadAsync("tides.zip", Zip((path, "x = 1\n")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains(said, await refused.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task What_is_called_an_archive_and_is_none_is_refused_in_words()
    {
        using var refused = await _site.UploadAsync("tides.zip", "no archive"u8.ToArray());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("not a .zip archive", await refused.Content.ReadAsStringAsync());
    }

    private static byte[] Zip(params (string Path, string Text)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in files)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(System.Text.Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }
}
