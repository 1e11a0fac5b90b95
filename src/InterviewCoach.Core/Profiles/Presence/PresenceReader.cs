using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Profiles.Presence;

/// <summary>Finds, for each thing that a complete write-up holds, the best evidence that this one holds it.</summary>
public static class PresenceReader
{
    /// <summary>Things of which a plan is no evidence: they were done or they were not.</summary>
    private static readonly HashSet<PresenceKey> DoneOrNot =
    [
        PresenceKey.Baseline,
        PresenceKey.ModelChoiceReason,
        PresenceKey.MetricJustification,
        PresenceKey.ValidationScheme,
        PresenceKey.TestSetHeldOut,
        PresenceKey.ClassImbalanceAddressed,
        PresenceKey.LeakageAddressed,
        PresenceKey.ErrorAnalysis,
        PresenceKey.DeadEnds,
        PresenceKey.Deployment,
        PresenceKey.Monitoring,
        PresenceKey.TestsOrCi,
        PresenceKey.EthicsOrBias,
        PresenceKey.OwnershipStatement,
    ];

    /// <summary>Things that a sentence with "no" or "not" before them denies.</summary>
    private static readonly HashSet<PresenceKey> CanBeDenied =
    [
        PresenceKey.Baseline,
        PresenceKey.ValidationScheme,
        PresenceKey.TestSetHeldOut,
        PresenceKey.ClassImbalanceAddressed,
        PresenceKey.Deployment,
        PresenceKey.Monitoring,
        PresenceKey.TestsOrCi,
    ];

    /// <summary>Things that have a section of their own, which begins with the best evidence.</summary>
    internal static readonly HashSet<PresenceKey> OpensItsSection =
    [
        PresenceKey.NextSteps,
        PresenceKey.Limitations,
        PresenceKey.DeadEnds,
        PresenceKey.EthicsOrBias,
    ];

    /// <summary>Things that instructions to the reader do not show.</summary>
    private static readonly HashSet<PresenceKey> NotByInstruction =
    [
        PresenceKey.ModelChoiceReason,
        PresenceKey.MetricJustification,
        PresenceKey.ErrorAnalysis,
        PresenceKey.Limitations,
        PresenceKey.DeadEnds,
        PresenceKey.NextSteps,
        PresenceKey.LabelsExplained,
        PresenceKey.EthicsOrBias,
    ];

    /// <summary>Things that a listing of folders can show.</summary>
    private static readonly HashSet<PresenceKey> InListings =
    [
        PresenceKey.TestsOrCi,
        PresenceKey.Monitoring,
        PresenceKey.Deployment,
    ];

    /// <summary>Things that a write-up says at its beginning, or under a heading of their own.</summary>
    private static readonly HashSet<PresenceKey> SaidFirst =
    [
        PresenceKey.ProblemStatement,
        PresenceKey.DecisionOrStakeholder,
        PresenceKey.ImpactStatement,
    ];

    /// <summary>Things that a command for the terminal can show.</summary>
    private static readonly HashSet<PresenceKey> ByCommand = [PresenceKey.TestsOrCi, PresenceKey.Deployment];

    private const int GlossCosts = 3;
    private const int FarSentence = 45;
    private const int OwnHeading = 2;
    private const int FirstSentences = 20;

    /// <summary>What opens a write-up says what it is about, even where it only hints at a task.</summary>
    private const int Opening = 8;
    private const int Hint = 2;
    private const int FewestWords = 4;

    /// <summary>"XGBoost, RMSE 24,100 on the test set." says no more than a result.</summary>
    private const int FewestWordsAroundNumber = 8;
    private const int InstructionCosts = 4;

    /// <summary>The evidence, by what it proves.</summary>
    public static IReadOnlyDictionary<PresenceKey, SourceQuote> Read(CuedText text)
    {
        var present = text.Evidence.Best.ToDictionary(
            pair => pair.Key,
            pair => pair.Value.Quote(text.WriteUp.FileName)
        );
        if (FigureReader.First(text.WriteUp) is { } figure)
        {
            present[PresenceKey.DiagramOrImage] = figure;
        }

        if (!present.ContainsKey(PresenceKey.TestsOrCi) && CiBadgeReader.First(text.WriteUp) is { } badge)
        {
            present[PresenceKey.TestsOrCi] = badge;
        }

        return present;
    }

    /// <summary>The sentence that a reader would point at, of those that show the key; null when none does.</summary>
    internal static Sentence? Best(
        CuedText text,
        PresenceKey key,
        IReadOnlyList<(Sentence Sentence, int Score)> candidates
    ) =>
        key switch
        {
            PresenceKey.DiagramOrImage => null,
            PresenceKey.DemoLink => DemoLinkReader.Best(text),
            PresenceKey.RunInstructions => RunInstructionReader.Best(text),
            PresenceKey.ProblemStatement when candidates.Count == 0 && GroupOf(text.Book, key) is { } problem =>
                FirstWords(text, problem),
            _ => GroupOf(text.Book, key) is { } group ? Ranked(text, key, group, candidates) : null,
        };

    /// <summary>What opens a write-up that says nowhere what its problem is: at least its subject.</summary>
    private static Sentence? FirstWords(CuedText text, CueGroup group) =>
        text
            .Sentences.Take(FirstSentences)
            .FirstOrDefault(sentence =>
                sentence.IsProse
                && sentence.Words.Count
                    >= (sentence.Text.Any(char.IsAsciiDigit) ? FewestWordsAroundNumber : FewestWords)
                && (sentence.Passage.HeadingPath.Count <= 1 || sentence.Under.Weight(group) >= OwnHeading)
                && !sentence.Is(Reservation.Boilerplate | Reservation.Planned | Reservation.Instruction)
                && !(
                    GroupOf(text.Book, PresenceKey.OwnershipStatement) is { } ownership
                    && sentence.Score(ownership) >= ownership.Enough
                )
            );

    internal static CueGroup? GroupOf(CueBook book, PresenceKey key) => book.Group("presence/" + SnakeCase.Name(key));

    /// <summary>How strongly a sentence shows the key; below the group's "enough" it does not.</summary>
    internal static int Score(Sentence sentence, PresenceKey key, CueGroup group)
    {
        var score = sentence.Score(group);
        if (
            score <= 0
            || sentence.Kind is PassageKind.Output or PassageKind.FrontMatter
            || sentence.Is(Reservation.Contents)
            || (
                sentence.Is(Reservation.Boilerplate)
                && !(key == PresenceKey.OwnershipStatement && sentence.OwnScore(group) > 1)
            )
            || (sentence.Is(Reservation.Planned) && DoneOrNot.Contains(key))
            || (sentence.Is(Reservation.Ticked) && key == PresenceKey.NextSteps)
            || (key == PresenceKey.Deployment && sentence.OwnScore(group) <= 0)
            || (sentence.Is(Reservation.Denied) && CanBeDenied.Contains(key))
            || (SaidFirst.Contains(key) && (!CanState(sentence) || IsFar(sentence, group)))
        )
        {
            return 0;
        }

        score -= sentence.Is(Reservation.Gloss) && DoneOrNot.Contains(key) ? GlossCosts : 0;
        score -=
            sentence.Is(Reservation.Instruction)
            && NotByInstruction.Contains(key)
            && sentence.Under.Weight(group) < group.Enough
                ? InstructionCosts
                : 0;
        score -= sentence.Kind switch
        {
            PassageKind.Heading => key is PresenceKey.Baseline ? 0 : 1,
            PassageKind.Code => CodeLines.Doubt(sentence, InListings.Contains(key), ByCommand.Contains(key)),
            PassageKind.Image => 3,
            _ => 0,
        };
        return key == PresenceKey.ProblemStatement && sentence.Index < Opening && score >= Hint
            ? Math.Max(score, group.Enough)
            : score;
    }

    private static bool CanState(Sentence sentence) => sentence.IsProse || sentence.Kind == PassageKind.Table;

    private static bool IsFar(Sentence sentence, CueGroup group) =>
        sentence.Index > FarSentence && sentence.Under.Weight(group) < OwnHeading;

    private static Sentence? Ranked(
        CuedText text,
        PresenceKey key,
        CueGroup group,
        IReadOnlyList<(Sentence Sentence, int Score)> candidates
    )
    {
        Sentence? best = null;
        var bestRank = int.MinValue;
        var ranking = new EvidenceRanking(text.Book, key);
        foreach (var (sentence, score) in candidates)
        {
            if (ranking.Rank(sentence, score) is var rank && rank > bestRank)
            {
                best = sentence;
                bestRank = rank;
            }
        }

        return best is not null && OpensItsSection.Contains(key) ? SectionStart(text, best, group) : best;
    }

    /// <summary>The first sentence of the section that <paramref name="best"/> stands in, if the section is about the thing.</summary>
    private static Sentence SectionStart(CuedText text, Sentence best, CueGroup group)
    {
        var opening = best;
        for (var i = best.Index - 1; i >= 0 && best.Under.Weight(group) >= group.Enough; i--)
        {
            var before = text.Sentences[i];
            if (before.Under.Weight(group) < group.Enough || before.Kind == PassageKind.Heading)
            {
                break;
            }

            opening = before.Is(Reservation.Ticked) ? opening : before;
        }

        return opening;
    }
}
