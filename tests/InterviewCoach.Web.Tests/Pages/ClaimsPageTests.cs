using System.IO.Compression;
using System.Net;

namespace InterviewCoach.Web.Tests.Pages;

public sealed class ClaimsPageTests : IClassFixture<CoachApp>, IDisposable
{
    private const string WriteUp = """
        # Late Parcel Alarm

        I trained XGBoost on 40,000 parcels; its ROC-AUC on the test set is 0.91. It is not deployed.
        """;

    private const string Cv = """
        ## Skills
        XGBoost (expert), Kubernetes, <b>Docker</b>

        ## Projects
        ### Late Parcel Alarm
        - Trained XGBoost on 40,000 parcels, ROC-AUC 0.97 on the test set
        """;

    private readonly CoachSite _site;

    public ClaimsPageTests(CoachApp app)
    {
        app.Require();
        _site = new CoachSite(app.Address);
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_cv_is_held_against_the_projects_with_links_to_the_lines()
    {
        await _site.AddProjectAsync(WriteUp);

        using var read = await _site.SubmitAsync("/claims", "cv", ("Form.Text", Cv));
        var page = await _site.PageAsync("/claims");

        Assert.Equal(HttpStatusCode.Found, read.StatusCode);
        Assert.Contains("Your CV and your projects disagree", page);
        Assert.Contains("ROC-AUC 0.97", page);
        Assert.Matches("<strong>XGBoost</strong>\\s*<span class=\"level is-measured\">", page);
        Assert.Matches("href=\"/projects/[0-9a-f-]+#L3\"", page);
        Assert.Contains("Would prove it", page);
        Assert.DoesNotContain("<b>Docker</b>", page);
    }

    [Fact]
    public async Task A_document_of_a_word_processor_is_read_and_a_broken_one_refused_in_words()
    {
        using var read = await UploadAsync("cv.docx", Docx("Skills", "Terraform, Snowflake"));
        using var broken = await UploadAsync("cv.docx", "PK and no more"u8.ToArray());
        using var picture = await UploadAsync("cv.png", [1, 2, 3]);

        Assert.Equal(HttpStatusCode.Found, read.StatusCode);
        Assert.Contains("<strong>Terraform</strong>", await _site.PageAsync("/claims"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, broken.StatusCode);
        Assert.Contains("Save it again as .docx", await broken.Content.ReadAsStringAsync());
        Assert.Contains(".docx or .pdf", await picture.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_job_is_stood_beside_and_typed_skills_count()
    {
        using var typed = await _site.SubmitAsync("/claims", "typed", ("Form.Text", "Airflow (basic)"));
        using var job = await _site.SubmitAsync(
            "/claims",
            "job",
            ("Form.Text", "Requirements\n- Airflow\n- PyTorch or TensorFlow\nNice to have\n- dbt\n")
        );

        var page = WebUtility.HtmlDecode(await _site.PageAsync("/claims"));
        Assert.Contains("<strong>Airflow</strong>", page);
        Assert.Contains("PyTorch or TensorFlow", page);
        Assert.Contains("One good project", page);
    }

    [Fact]
    public async Task An_empty_form_is_refused_in_words()
    {
        using var empty = await _site.SubmitAsync("/claims", "cv", ("Form.Text", "  "));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        var page = await empty.Content.ReadAsStringAsync();
        Assert.Contains("id=\"cv-problem\"", page);
        Assert.DoesNotContain("write-up is empty", page);
    }

    [Theory]
    [InlineData("md", "text/markdown")]
    [InlineData("csv", "text/csv")]
    [InlineData("json", "application/json")]
    public async Task The_ledger_can_be_kept(string ending, string type)
    {
        using var file = await _site.GetAsync($"/claims/ledger.{ending}");

        Assert.Equal(type, file.Content.Headers.ContentType?.MediaType);
        Assert.Equal($"claims.{ending}", file.Content.Headers.ContentDisposition?.FileName);
    }

    private Task<HttpResponseMessage> UploadAsync(string name, byte[] content) =>
        _site.PostFormAsync("/claims", "cv", ("Form.File", new ByteArrayContent(content), name));

    private static byte[] Docx(string heading, string text)
    {
        const string Space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var writer = new StreamWriter(zip.CreateEntry("word/document.xml").Open());
            writer.Write(
                $"<w:document xmlns:w=\"{Space}\"><w:body><w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>{heading}</w:t></w:r></w:p>"
                    + $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>"
            );
        }

        return file.ToArray();
    }
}
