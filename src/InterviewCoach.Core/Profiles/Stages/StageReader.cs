using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Profiles.Presence;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Profiles.Stages;

/// <summary>Assigns the Passages of a write-up to the stages of CRISP-DM (Chapman et al., 2000), by headings and words.</summary>
public static class StageReader
{
    private const int HeadingFactor = 2;
    private const int Least = 3;

    /// <summary>The stage of each Passage that has one, by the Passage's index.</summary>
    public static IReadOnlyDictionary<int, Stage> Read(CuedText text)
    {
        var groups = Enum.GetValues<Stage>()
            .Select(stage => (Stage: stage, Group: GroupOf(text.Book, stage)))
            .Where(pair => pair.Group is not null)
            .ToList();
        var stages = new Dictionary<int, Stage>();
        var from = 0;
        while (from < text.Sentences.Count)
        {
            var to = from + 1;
            var passage = text.Sentences[from].Passage;
            while (to < text.Sentences.Count && text.Sentences[to].Passage.Index == passage.Index)
            {
                to++;
            }

            if (!text.Sentences[from].Is(Reservation.Boilerplate))
            {
                var bestScore = Least - 1;
                foreach (var (stage, group) in groups)
                {
                    if (Score(text, from, to, group!) is var score && score > bestScore)
                    {
                        (stages[passage.Index], bestScore) = (stage, score);
                    }
                }
            }

            from = to;
        }

        return stages;
    }

    private static int Score(CuedText text, int from, int to, CueGroup group)
    {
        const int MostSentences = 20;
        var own = 0;
        for (var i = from; i < Math.Min(to, from + MostSentences); i++)
        {
            own = Math.Max(own, text.Sentences[i].OwnScore(group));
        }

        return own + HeadingFactor * text.Sentences[from].Under.Weight(group);
    }

    private static CueGroup? GroupOf(CueBook book, Stage stage) => book.Group("stage/" + SnakeCase.Name(stage));
}
