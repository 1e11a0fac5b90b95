using InterviewCoach.Core.Claims.Exports;

namespace InterviewCoach.Core.Tests.Claims;

public sealed class LedgerExportTests
{
    [Fact]
    public void A_field_that_a_spreadsheet_would_run_is_made_harmless_and_quotes_are_doubled()
    {
        var csv = LedgerCsv.Write(
            CandidateLedgerReaderTests.Ledger(
                "Tools: Docker",
                CandidateLedgerReaderTests.Project(
                    "# Parcels\n\n=HYPERLINK(\"x\") with Docker, \"and\" more was done for it.\n"
                )
            )
        );

        var row = csv.Split("\r\n")[1];
        Assert.Contains("\"'=HYPERLINK(\"\"x\"\") with Docker, \"\"and\"\" more was done for it.\"", row);
        Assert.EndsWith("\r\n", csv);
    }

    [Fact]
    public void Markdown_escapes_what_it_quotes()
    {
        var text = LedgerMarkdown.Write(
            CandidateLedgerReaderTests.Ledger(
                "Tools: Docker",
                CandidateLedgerReaderTests.Project(
                    "# Parcels\n\nWe ran Docker | [here](javascript:alert(1)) <b>daily</b> with it.\n"
                )
            )
        );

        Assert.DoesNotContain("<b>", text);
        Assert.Contains("\\[here\\](javascript", text);
        Assert.Contains("Docker \\|", text);
    }

    [Fact]
    public void Json_tells_level_promise_and_lines()
    {
        var json = System.Text.Json.JsonDocument.Parse(
            LedgerJson.Write(
                CandidateLedgerReaderTests.Ledger(
                    "Tools: Docker (expert)",
                    CandidateLedgerReaderTests.Project("# P\n\nNothing.\n")
                )
            )
        );

        var claim = json.RootElement.GetProperty("claims")[0];
        Assert.Equal("Docker", claim.GetProperty("skill").GetString());
        Assert.Equal("unsupported", claim.GetProperty("level").GetString());
        Assert.Equal("expert", claim.GetProperty("strength").GetString());
        Assert.Equal(2, claim.GetProperty("claimed")[0].GetProperty("line").GetInt32());
    }
}
