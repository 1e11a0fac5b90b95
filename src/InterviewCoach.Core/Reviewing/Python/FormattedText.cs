namespace InterviewCoach.Core.Reviewing.Python;

/// <summary>The expressions between the braces of an f-string.</summary>
internal static class FormattedText
{
    /// <summary>Adds the expressions of an f-string's content; what does not parse is left out.</summary>
    public static void Parts(Token token, int depth, List<Expr> parts)
    {
        // Strings inside strings inside strings: three levels are more than anybody writes.
        if (depth > 50)
        {
            return;
        }

        var text = token.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '{')
            {
                continue;
            }

            if (i + 1 < text.Length && text[i + 1] == '{')
            {
                i++;
                continue;
            }

            var end = End(text, i + 1);
            if (
                end > i + 1
                && end - i < 2000
                && ExpressionParser.Alone(text[(i + 1)..end], token.Line, depth + 8) is { } part
            )
            {
                parts.Add(part);
            }

            i = Math.Max(i, end);
        }
    }

    /// <summary>Where the expression ends: at its closing brace, its format or its conversion.</summary>
    private static int End(string text, int start)
    {
        var open = 0;
        for (var i = start; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '(' or '[' or '{':
                    open++;
                    break;
                case '}' when open == 0:
                case ':' when open == 0:
                case '!' when open == 0 && i + 1 < text.Length && text[i + 1] != '=':
                    return i;
                case ')' or ']' or '}':
                    open--;
                    break;
                default:
                    break;
            }
        }

        return text.Length;
    }
}
