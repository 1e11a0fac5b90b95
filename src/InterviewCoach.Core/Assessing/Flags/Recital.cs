using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Flags;

/// <summary>Marks sentences that are a rubric point read out and nothing else.</summary>
internal static class Recital
{
    private const int Least = 3;

    /// <summary>Adds the tokens of such sentences, and of clauses of them.</summary>
    public static void Mark(TextReading answer, IReadOnlyList<TextReading> points, bool[] silent)
    {
        foreach (var point in points)
        {
            if (point.Tokens.Length < Least)
            {
                continue;
            }

            for (var at = 0; at + point.Tokens.Length <= answer.Tokens.Length; at++)
            {
                if (answer.Tokens[at].Word.Text == point.Tokens[0].Word.Text && IsAt(answer, at, point))
                {
                    Array.Fill(silent, true, at, point.Tokens.Length);
                    at += point.Tokens.Length - 1;
                }
            }
        }
    }

    private static bool IsAt(TextReading answer, int at, TextReading point)
    {
        for (var i = 0; i < point.Tokens.Length; i++)
        {
            if (answer.Tokens[at + i].Word.Text != point.Tokens[i].Word.Text)
            {
                return false;
            }
        }

        return true;
    }
}
