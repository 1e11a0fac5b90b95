using System.Text;
using System.Xml;

namespace InterviewCoach.Core.Claims;

/// <summary>
/// The words of a word processor's document, from the XML that its .docx file holds as word/document.xml (ECMA-376, part 1):
/// paragraphs as lines, headings and list items with the marks of Markdown, cells of a row on one line.
/// </summary>
public static class DocxText
{
    /// <summary>Longest XML that is read, in characters.</summary>
    public const int MostCharacters = 8 * 1024 * 1024;

    /// <summary>What to do with a document that cannot be read.</summary>
    public const string Advice = "The document cannot be read as .docx. Save it again as .docx, or paste its text.";

    private const int Deepest = 200;

    /// <summary>The text; null when it is no such document.</summary>
    public static string? Read(string documentXml)
    {
        if (documentXml.Length > MostCharacters)
        {
            return null;
        }

        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MostCharacters,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        try
        {
            using var reader = XmlReader.Create(new StringReader(documentXml), settings);
            return Read(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string? Read(XmlReader reader)
    {
        var (text, line) = (new StringBuilder(), new StringBuilder());
        var (mark, cells, isDocument, isShown) = ("", 0, false, false);
        while (reader.Read())
        {
            if (reader.Depth > Deepest)
            {
                return null;
            }

            switch (reader.NodeType, reader.LocalName)
            {
                case (XmlNodeType.Element, "document"):
                    isDocument = true;
                    break;
                case (XmlNodeType.Element, "p"):
                    mark = "";
                    break;
                case (XmlNodeType.Element, "pStyle"):
                    mark = MarkOf(reader.GetAttribute("val", reader.NamespaceURI) ?? "", mark);
                    break;
                case (XmlNodeType.Element, "numPr"):
                    mark = mark.Length == 0 ? "- " : mark;
                    break;
                case (XmlNodeType.Element, "tab"):
                    line.Append(line.Length == 0 ? "" : "  ");
                    break;
                case (XmlNodeType.Element, "br" or "cr"):
                    line.Append('\n');
                    break;
                // What was deleted with tracked changes stands in "delText", and is passed over.
                case (XmlNodeType.Element, "t"):
                    isShown = !reader.IsEmptyElement;
                    break;
                case (XmlNodeType.EndElement, "t"):
                    isShown = false;
                    break;
                case (XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace, _) when isShown:
                    line.Append(reader.Value);
                    break;
                case (XmlNodeType.Element, "tr"):
                    cells++;
                    break;
                case (XmlNodeType.EndElement, "tc"):
                    text.Append(" | ");
                    break;
                case (XmlNodeType.EndElement, "tr"):
                    cells--;
                    text.Append('\n');
                    break;
                case (XmlNodeType.EndElement, "p"):
                    End(text, line, mark, cells > 0);
                    break;
            }
        }

        return isDocument ? text.ToString() : null;
    }

    private static void End(StringBuilder text, StringBuilder line, string mark, bool inTable)
    {
        var words = line.ToString().Trim();
        line.Clear();
        if (inTable)
        {
            text.Append(words.Replace('\n', ' ')).Append(' ');
        }
        else if (words.Length == 0)
        {
            text.Append('\n');
        }
        else
        {
            text.Append(mark.StartsWith('#') ? "\n" : "").Append(mark).Append(words).Append('\n');
        }
    }

    private static string MarkOf(string style, string mark)
    {
        if (style.StartsWith("Heading", StringComparison.OrdinalIgnoreCase))
        {
            return style.Length > 7 && style[7] is >= '1' and <= '6' ? new string('#', style[7] - '0') + " " : "# ";
        }

        return style.StartsWith("Title", StringComparison.OrdinalIgnoreCase) ? "# "
            : style.StartsWith("List", StringComparison.OrdinalIgnoreCase) ? "- "
            : mark;
    }
}
