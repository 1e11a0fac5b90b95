using InterviewCoach.Core.Assessing.Coverage;
using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Flags;

/// <summary>What is noticeable about an answer as a whole.</summary>
internal sealed class FlagReader(Cues cues)
{
    private readonly int evasive = cues.Id("evasive");
    private readonly int buzzwords = cues.Id("buzzwords");
    private readonly int overClaim = cues.Id("over_claim");

    /// <param name="answer">The answer.</param>
    /// <param name="said">How many words its sentences about the subject hold.</param>
    /// <param name="question">The question.</param>
    /// <param name="bestCoverage">How much of the best covered point or of the reference is said, 0 to 1; null when there is none.</param>
    /// <param name="writeUp">The write-up's shingles, if there is one.</param>
    /// <param name="owns">Whether an own action is told.</param>
    public IReadOnlyList<AnswerFlag> Read(
        AnswerReading answer,
        int said,
        TextReading question,
        double? bestCoverage,
        IReadOnlySet<int>? writeUp,
        bool owns
    )
    {
        if (answer.Text.Tokens.Length == 0)
        {
            return [AnswerFlag.Empty];
        }

        if (Gibberish.Is(answer.Text))
        {
            return [AnswerFlag.Gibberish];
        }

        var flags = new List<AnswerFlag>();
        if (IsEvasive(answer, said, bestCoverage ?? 0))
        {
            flags.Add(AnswerFlag.Evasive);
        }

        if (said <= 2 && Silence.IsEcho(answer.Text, question))
        {
            flags.Add(AnswerFlag.Echo);
        }

        if (said == 0 && answer.Text.Tokens.Length >= 8 && !flags.Contains(AnswerFlag.Evasive))
        {
            flags.Add(AnswerFlag.OffTopic);
        }

        if (writeUp is not null && Shingles.AreMostlyOf(answer.Text, writeUp))
        {
            flags.Add(AnswerFlag.Copied);
        }

        if (Count(answer, buzzwords) >= 3 && !SaysNumber(answer) && !owns)
        {
            flags.Add(AnswerFlag.Buzzwords);
        }

        if (answer.Cues.Any(hit => hit.Cue == overClaim && !answer.Text.Tokens[hit.At].Negated))
        {
            flags.Add(AnswerFlag.OverClaim);
        }

        return flags;
    }

    /// <summary>Either next to nothing is said, or "I don't know" and little besides.</summary>
    private bool IsEvasive(AnswerReading answer, int said, double bestCoverage)
    {
        var evades = Count(answer, evasive) > 0;
        return evades && said <= 5
            || (bestCoverage < 0.5 && evades && said <= 14)
            || (said <= 2 && bestCoverage < 0.2 && answer.Text.Tokens.Length < 8);
    }

    /// <summary>"Five out of five" of a plea is no number of the project.</summary>
    private static bool SaysNumber(AnswerReading answer)
    {
        for (var i = 0; i < answer.Text.Tokens.Length; i++)
        {
            if (!answer.Silent[i] && answer.Text.Tokens[i].Word.Value > 3)
            {
                return true;
            }
        }

        return false;
    }

    private static int Count(AnswerReading answer, int cue) => answer.Cues.Count(hit => hit.Cue == cue);
}
