using System.Text;

namespace InterviewCoach.Core.Evaluating;

/// <summary>A skill's name without what spelling varies: case, spaces, hyphens, dots and what stands in parentheses.</summary>
public static class SkillName
{
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        var depth = 0;
        foreach (var character in name)
        {
            depth += character == '(' ? 1 : 0;
            if (depth == 0 && (char.IsLetterOrDigit(character) || character is '+' or '#'))
            {
                folded.Append(char.ToLowerInvariant(character));
            }

            depth -= character == ')' && depth > 0 ? 1 : 0;
        }

        return folded.ToString();
    }
}
