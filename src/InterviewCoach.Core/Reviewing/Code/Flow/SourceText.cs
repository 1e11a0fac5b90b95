using System.Text;
using InterviewCoach.Core.Reviewing.Python;

namespace InterviewCoach.Core.Reviewing.Code.Flow;

/// <summary>Expressions as text, to tell whether two are the same.</summary>
internal static class SourceText
{
    private const int Longest = 120;

    public static string Of(Expr expression)
    {
        var text = new StringBuilder();
        Write(expression, text);
        return text.ToString();
    }

    /// <summary>Whether a membership test is "not in".</summary>
    public static bool Negated(Expr.Binary condition) => condition.Op == "in" && condition.IsNegated;

    private static void Write(Expr expression, StringBuilder text)
    {
        if (text.Length > Longest)
        {
            return;
        }

        switch (expression)
        {
            case Expr.Name name:
                text.Append(name.Id);
                break;
            case Expr.Number number:
                text.Append(number.Digits);
                break;
            case Expr.Text words:
                text.Append(words.Value.Length > 40 ? words.Value[..40] : words.Value);
                break;
            case Expr.Attribute attribute:
                Write(attribute.Of, text);
                text.Append('.').Append(attribute.Id);
                break;
            case Expr.Subscript subscript:
                Write(subscript.Of, text);
                text.Append('[');
                Write(subscript.Key, text);
                text.Append(']');
                break;
            case Expr.Call call:
                Write(call.Callee, text);
                text.Append('(');
                foreach (var argument in call.Arguments)
                {
                    Write(argument.Value, text);
                    text.Append(',');
                }

                text.Append(')');
                break;
            case Expr.Unary unary:
                text.Append(unary.Op);
                Write(unary.Of, text);
                break;
            case Expr.Binary binary:
                Write(binary.Left, text);
                text.Append(binary.Op);
                Write(binary.Right, text);
                break;
            default:
                text.Append('?');
                break;
        }
    }
}
