using System.IO.Compression;
using System.Text;
using static Microsoft.Playwright.Assertions;

namespace InterviewCoach.Browser.Tests;

/// <summary>What a candidate may hand in beside one text file: a PDF, an archive, several files.</summary>
public sealed class HandInTests : IClassFixture<CoachApp>
{
    private readonly CoachApp _app;
    private readonly Chromium _chromium;

    public HandInTests(CoachApp app, Chromium chromium)
    {
        app.Require();
        Requires.That(chromium.Missing);
        _app = app;
        _chromium = chromium;
    }

    [Fact]
    public async Task The_text_of_a_PDF_is_shown_for_checking_with_its_lines_and_columns_before_it_is_handed_in()
    {
        await using var person = await _chromium.PersonAsync();
        var (page, conduct) = await HomeAsync(person);

        await ChooseAsync(
            page,
            (
                "tides.pdf",
                Pdf.With(
                    ("Predicting the tides", 20, 72, 720),
                    ("We predict the water level in the harbour, because ships", 11, 72, 690),
                    ("run aground. Ridge was the baseline.", 11, 72, 676),
                    ("Model", 11, 72, 640),
                    ("RMSE", 11, 240, 640),
                    ("Random forest", 11, 72, 626),
                    ("3.1", 11, 240, 626)
                )
            )
        );

        await Expect(page.Locator("[data-hand-in-said]")).ToContainTextAsync("Check it");
        await Expect(page.Locator("#text"))
            .ToHaveValueAsync(
                """
                Predicting the tides

                We predict the water level in the harbour, because ships
                run aground. Ridge was the baseline.

                Model   RMSE
                Random forest   3.1

                """.ReplaceLineEndings("\n")
            );
        await SubmitAsync(page);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Predicting the tides");
        conduct.Check();
    }

    [Fact]
    public async Task A_PDF_of_pictures_one_with_a_password_and_one_that_is_none_are_told_apart()
    {
        await using var person = await _chromium.PersonAsync();
        var (page, conduct) = await HomeAsync(person);

        foreach (
            var (content, said) in ((byte[], string)[])
                [
                    (Pdf.With(), "pictures of pages and no text"),
                    (Pdf.Protected(), "protected by a password"),
                    ("%PDF-1.4 and no more"u8.ToArray(), "could not be read"),
                ]
        )
        {
            await ChooseAsync(page, ("a.pdf", content));
            await Expect(page.Locator("[data-hand-in-said].problem")).ToContainTextAsync(said);
            await Expect(page.Locator("#text")).ToHaveValueAsync("");
            await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Read my write-up" })).ToBeEnabledAsync();
        }

        conduct.Check();
    }

    [Fact]
    public async Task An_archive_is_read_with_its_readme_as_the_write_up()
    {
        await using var person = await _chromium.PersonAsync();
        var (page, conduct) = await HomeAsync(person);

        await ChooseAsync(
            page,
            (
                "tides-main.zip",
                Zip(
                    ("tides-main/README.md", "# Tides\n\nWe predict the water level.\n"),
                    ("tides-main/src/train.py", "from sklearn.linear_model import Ridge\nRidge().fit(x, y)\n")
                )
            )
        );
        await SubmitAsync(page);

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Tides");
        await Expect(page.Locator(".page-head .meta")).ToContainTextAsync("README.md");
        await Expect(page.GetByText("1 other source")).ToHaveAttributeAsync("title", "src/train.py");
        conduct.Check();
    }

    [Fact]
    public async Task Several_files_dropped_on_the_form_are_one_project()
    {
        await using var person = await _chromium.PersonAsync();
        var (page, conduct) = await HomeAsync(person);

        await page.EvaluateAsync(
            """
            () => {
              const files = new DataTransfer();
              files.items.add(new File(["import xgboost as xgb\nxgb.train({}, data)\n"], "train.py"));
              files.items.add(new File(["# Berths\n\nWe rank the berths of a port.\n"], "README.md"));
              const form = document.querySelector("form[data-write-up-form]");
              form.dispatchEvent(new DragEvent("drop", { dataTransfer: files, bubbles: true, cancelable: true }));
            }
            """
        );
        await Expect(page.Locator("[data-hand-in-said]")).ToContainTextAsync("2 files");
        await SubmitAsync(page);

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Berths");
        await Expect(page.GetByText("1 other source")).ToHaveAttributeAsync("title", "train.py");
        conduct.Check();
    }

    private async Task<(IPage, Conduct)> HomeAsync(IBrowserContext person)
    {
        var page = await person.NewPageAsync();
        var conduct = new Conduct(page, _app.Address);
        await page.GotoAsync(_app.Address.ToString());
        return (page, conduct);
    }

    private static Task ChooseAsync(IPage page, (string Name, byte[] Content) file) =>
        page.GetByLabel("A file")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = file.Name,
                    MimeType = "application/octet-stream",
                    Buffer = file.Content,
                }
            );

    private static Task SubmitAsync(IPage page) =>
        page.GetByRole(AriaRole.Button, new() { Name = "Read my write-up" }).ClickAsync();

    private static byte[] Zip(params (string Path, string Text)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in files)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }
}
