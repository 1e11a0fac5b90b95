namespace InterviewCoach.Core.WriteUps;

/// <summary>Follows Python over its lines as far as needed to tell where a statement begins: strings and brackets.</summary>
internal struct PythonLines
{
    private char openQuote;
    private int brackets;
    private bool continued;

    /// <summary>Whether the next line goes on with a string, a bracket or a backslash of the lines before.</summary>
    public readonly bool IsWithinStatement => openQuote != '\0' || brackets > 0 || continued;

    /// <summary>Takes a line.</summary>
    public void Take(ReadOnlySpan<char> line)
    {
        continued = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (openQuote != '\0')
            {
                var close = line[i..].IndexOf(openQuote == '"' ? "\"\"\"" : "'''");
                if (close < 0)
                {
                    return;
                }

                i += close + 2;
                openQuote = '\0';
                continue;
            }

            switch (line[i])
            {
                case '#':
                    return;
                case '"' or '\'' when line[i..].StartsWith("\"\"\"") || line[i..].StartsWith("'''"):
                    openQuote = line[i];
                    i += 2;
                    break;
                case '"' or '\'':
                    i = EndOfString(line, i);
                    break;
                case '(' or '[' or '{':
                    brackets++;
                    break;
                case ')' or ']' or '}':
                    brackets = Math.Max(0, brackets - 1);
                    break;
                case '\\' when i == line.Length - 1:
                    continued = true;
                    break;
            }
        }
    }

    /// <summary>A bracket left open never closes by itself: a new definition at the margin means that it was a slip.</summary>
    public void Recover() => (brackets, continued) = (0, false);

    private static int EndOfString(ReadOnlySpan<char> line, int start)
    {
        for (var i = start + 1; i < line.Length; i++)
        {
            if (line[i] == '\\')
            {
                i++;
            }
            else if (line[i] == line[start])
            {
                return i;
            }
        }

        return line.Length;
    }
}
