using System.Globalization;
using System.Text;

namespace InterviewCoach.Browser.Tests;

/// <summary>Small PDFs of one page, written by hand (ISO 32000-1, 7.5).</summary>
internal static class Pdf
{
    /// <summary>A page with these lines of text, each with its size and place; with none it is empty.</summary>
    public static byte[] With(params (string Text, int Size, int X, int Y)[] lines) =>
        Write(
            string.Concat(
                lines.Select(line =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"BT /F1 {line.Size} Tf 1 0 0 1 {line.X} {line.Y} Tm ({line.Text}) Tj ET\n"
                    )
                )
            ),
            trailer: ""
        );

    /// <summary>A page that opens with a password only: no password fits its made-up keys.</summary>
    public static byte[] Protected()
    {
        var key = new string('4', 64);
        return Write(
            "",
            $"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{key}> /U <{key}> /P -4 >> /ID [<{key[..32]}> <{key[..32]}>]"
        );
    }

    private static byte[] Write(string content, string trailer)
    {
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        ];
        var text = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (body, number) in objects.Select((body, index) => (body, index + 1)))
        {
            places.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}\nendobj\n");
        }

        var start = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
        {
            text.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        }

        text.Append(
            CultureInfo.InvariantCulture,
            $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n"
        );
        return Encoding.ASCII.GetBytes(text.ToString());
    }
}
