using static Microsoft.Playwright.Assertions;

namespace InterviewCoach.Browser.Tests;

/// <summary>From a CV to the line that proves a claim.</summary>
public sealed class ClaimsTests : IClassFixture<CoachApp>
{
    private readonly CoachApp _app;
    private readonly Chromium _chromium;

    public ClaimsTests(CoachApp app, Chromium chromium)
    {
        app.Require();
        Requires.That(chromium.Missing);
        _app = app;
        _chromium = chromium;
    }

    [Fact]
    public async Task A_cv_in_a_PDF_is_checked_handed_in_and_leads_to_the_line_that_proves_it()
    {
        using var site = new CoachSite(_app.Address);
        await site.AddProjectAsync(
            "# Tides\n\nI trained XGBoost on the water level; its MAE on the test set is 3.1 cm.\n"
        );
        await using var person = await _chromium.PersonAsync();
        var page = await person.NewPageAsync();
        var conduct = new Conduct(page, _app.Address);
        await page.GotoAsync(new Uri(_app.Address, "/claims").ToString());

        await page.Locator("#cv-file")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "cv.pdf",
                    MimeType = "application/pdf",
                    Buffer = Pdf.With(("Skills", 16, 72, 720), ("XGBoost (expert), Kubernetes", 11, 72, 690)),
                }
            );
        await Expect(page.Locator("#cv-text")).ToHaveValueAsync("Skills\n\nXGBoost (expert), Kubernetes\n");
        await page.GetByRole(AriaRole.Button, new() { Name = "Read my CV" }).ClickAsync();

        await Expect(page.Locator(".claim-row").First).ToContainTextAsync("Kubernetes");
        await page.Locator(".claim-row", new() { HasText = "XGBoost" }).Locator("a.where").First.ClickAsync();
        await Expect(page.Locator("#L3")).ToContainTextAsync("its MAE");
        conduct.Check();
    }
}
