using System.Text;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.WriteUps;

public sealed class WriteUpReaderTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\r\n ")]
    [InlineData("\uFEFF")]
    public void A_blank_text_is_refused(string text) =>
        Assert.Equal(WriteUpRefusal.Empty, Reading.Refused(text).Reason);

    [Fact]
    public void A_text_over_two_megabytes_is_refused()
    {
        var text = new string('a', WriteUpReader.MaxBytes + 1);

        Assert.Equal(WriteUpRefusal.TooLarge, Reading.Refused(text).Reason);
        Assert.Equal(WriteUpRefusal.TooLarge, Reading.Refused(Encoding.UTF8.GetBytes(text)).Reason);
        Assert.Equal(WriteUpRefusal.TooLarge, Reading.Refused(new string('é', WriteUpReader.MaxBytes / 2 + 1)).Reason);
    }

    [Fact]
    public void Binary_content_is_refused()
    {
        Assert.Equal(WriteUpRefusal.Binary, Reading.Refused([0x25, 0x50, 0x00, 0x01]).Reason);
        Assert.Equal(WriteUpRefusal.Binary, Reading.Refused("a\0b").Reason);
        Assert.Equal(WriteUpRefusal.Binary, Reading.Refused(new string('\u0001', 50) + "text").Reason);
    }

    [Fact]
    public void Broken_encoding_is_refused()
    {
        byte[] latin1 = [.. "Caf"u8, 0xE9, .. " au lait, enough words to be a text"u8];

        Assert.Equal(WriteUpRefusal.BrokenEncoding, Reading.Refused(latin1).Reason);
    }

    [Fact]
    public void Byte_order_marks_say_how_to_decode()
    {
        byte[] utf8 = [.. Encoding.UTF8.Preamble, .. "# T"u8];
        byte[] little = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("# T")];
        byte[] big = [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes("# T")];

        foreach (var bytes in new[] { utf8, little, big })
        {
            var read = Assert.IsType<WriteUpReading.Read>(WriteUpReader.Read(bytes, "a.md"));
            Assert.Equal("# T", read.WriteUp.Lines[0].Text);
        }
    }

    [Theory]
    [InlineData("cv.docx", "Word")]
    [InlineData("report.pdf", "PDF")]
    [InlineData("setup.exe", "not read")]
    [InlineData("noending", "not read")]
    public void An_ending_that_is_not_read_is_refused_with_advice(string fileName, string advice)
    {
        var refused = Reading.Refused("text", fileName);

        Assert.Equal(WriteUpRefusal.UnknownFormat, refused.Reason);
        Assert.Contains(advice, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docs/README.md", WriteUpFormat.Markdown)]
    [InlineData("README", WriteUpFormat.Markdown)]
    [InlineData("notes.TXT", WriteUpFormat.PlainText)]
    [InlineData("a\\b\\train.ipynb", WriteUpFormat.Notebook)]
    [InlineData("src/train.py", WriteUpFormat.Python)]
    [InlineData("requirements-dev.txt", WriteUpFormat.Requirements)]
    [InlineData("environment.yml", WriteUpFormat.Requirements)]
    [InlineData("pyproject.toml", WriteUpFormat.PyProject)]
    [InlineData("docker/Dockerfile.gpu", WriteUpFormat.Dockerfile)]
    [InlineData(".github/workflows/ci.yaml", WriteUpFormat.Workflow)]
    [InlineData("features.sql", WriteUpFormat.Sql)]
    public void The_format_follows_from_the_name(string fileName, WriteUpFormat format) =>
        Assert.Equal(format, Reading.Of("{\"cells\":[{\"cell_type\":\"raw\",\"source\":\"x\"}]}", fileName).Format);

    [Fact]
    public void The_last_line_break_makes_no_line()
    {
        var writeUp = Reading.Of("a\nb\n");

        Assert.Equal(["a", "b"], writeUp.Lines.Select(line => line.Text));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_replaced() => Assert.Equal("x\uFFFDy", Reading.Of("x\uD800y").Lines[0].Text);
}
