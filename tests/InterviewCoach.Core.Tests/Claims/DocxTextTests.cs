using InterviewCoach.Core.Claims;

namespace InterviewCoach.Core.Tests.Claims;

public sealed class DocxTextTests
{
    private const string Space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    [Fact]
    public void Headings_bullets_and_runs_become_lines()
    {
        var text = DocxText.Read(
            $"""
            <w:document {Space}><w:body>
            <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Skills</w:t></w:r></w:p>
            <w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t xml:space="preserve">Python, </w:t></w:r><w:r><w:t>SQL</w:t></w:r></w:p>
            <w:p><w:r><w:t>one</w:t><w:br/><w:t>two</w:t></w:r></w:p>
            </w:body></w:document>
            """
        );

        Assert.Equal("\n# Skills\n- Python, SQL\none\ntwo\n", text);
    }

    [Fact]
    public void A_row_of_a_table_is_one_line() =>
        Assert.Equal(
            "Python  | expert  | \n",
            DocxText.Read(
                $"<w:document {Space}><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Python</w:t></w:r></w:p></w:tc>"
                    + "<w:tc><w:p><w:r><w:t>expert</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:document>"
            )
        );

    [Theory]
    [InlineData("<!DOCTYPE d [<!ENTITY a \"aaaa\">]><document>&a;</document>")]
    [InlineData("<document><p>")]
    [InlineData("<other/>")]
    [InlineData("no xml")]
    public void What_is_no_document_is_refused(string xml) => Assert.Null(DocxText.Read(xml));
}
