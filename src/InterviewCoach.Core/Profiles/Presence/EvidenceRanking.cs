using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Profiles.Presence;

/// <summary>
/// Of several sentences that show a thing, prefers the one that a reader would point at: what was done before what was aimed
/// at, a statement before an entry in a list of features, a figure where one belongs.
/// </summary>
internal sealed class EvidenceRanking(CueBook book, PresenceKey key)
{
    private const int ScoreFactor = 2;
    private const int FewestWords = 6;
    private const int OpeningSentences = 12;
    private const int FirstSentences = 5;

    /// <summary>A statement of the problem that says more of it than this is no better than one that comes sooner.</summary>
    private const int PlainEnough = 6;

    private const int OwnSection = 20;
    private const int ShortItem = 7;
    private const int OnlyNames = 10;
    private const int NamedSection = 5;

    private readonly CueGroup? _group = PresenceReader.GroupOf(book, key);
    private readonly CueGroup? _aims = book.Group("sense/aims");
    private readonly CueGroup? _listing = book.Group("sense/listing");

    private readonly bool _introduces =
        key is PresenceKey.ProblemStatement or PresenceKey.DecisionOrStakeholder or PresenceKey.ImpactStatement;

    /// <summary>Introductions mention these in passing; the section that is about them says more.</summary>
    private readonly bool _hasSectionOfItsOwn =
        key is PresenceKey.Deployment or PresenceKey.Baseline or PresenceKey.Monitoring or PresenceKey.TestsOrCi;

    private readonly bool _opensItsSection = PresenceReader.OpensItsSection.Contains(key);

    private readonly bool _isMeasured =
        key
        is PresenceKey.Baseline
            or PresenceKey.TestSetHeldOut
            or PresenceKey.ValidationScheme
            or PresenceKey.ImpactStatement;

    /// <summary>Higher is better; only the order means anything.</summary>
    public int Rank(Sentence sentence, int score)
    {
        var rank = ScoreFactor * (key == PresenceKey.ProblemStatement ? Math.Min(score, PlainEnough) : score);
        if (_introduces)
        {
            rank += sentence.Index < OpeningSentences ? 3 : 0;
            rank += key == PresenceKey.ProblemStatement && sentence.Index < FirstSentences ? 4 : 0;
            rank -= key == PresenceKey.ProblemStatement && sentence.Kind == PassageKind.Table ? OnlyNames : 0;
            rank += sentence.Under.Weight(_group) >= NamedSection ? 6 : 0;
        }
        else
        {
            rank -= sentence.Under.Weight(_aims) > 0 ? 4 : 0;
            rank -= sentence.Under.Weight(_listing) > 0 ? 2 : 0;
            rank -= sentence.Kind == PassageKind.Table && !_isMeasured ? 2 : 0;
            rank -= key == PresenceKey.Deployment && sentence.Is(Reservation.Instruction) ? 4 : 0;
            rank -= _hasSectionOfItsOwn && sentence.Index < OpeningSentences && !IsItem(sentence) ? 4 : 0;
        }

        rank += _opensItsSection && IsInItsSection(sentence) ? OwnSection : 0;
        if (key == PresenceKey.DataSource)
        {
            rank += sentence.Index < OpeningSentences && sentence.Kind != PassageKind.Heading ? 1 : 0;
            rank -= sentence.Is(Reservation.Instruction) ? 4 : 0;
            rank += sentence.Raw.Contains("http", StringComparison.Ordinal) ? 3 : 0;
            rank -= sentence.Text.EndsWith(':') ? 3 : 0;
        }

        if (key == PresenceKey.TestsOrCi && sentence.Kind == PassageKind.Code)
        {
            // The command that runs the tests says more than that there are some; a folder in a listing says less.
            rank +=
                CodeLines.IsTree(sentence.Raw.AsSpan().TrimStart()) ? -OnlyNames
                : RunsTests(sentence.Raw) ? OnlyNames
                : 0;
        }

        rank -= _hasSectionOfItsOwn && NamesOnly(sentence) ? OnlyNames : 0;
        rank += sentence.Words.Count >= FewestWords ? 1 : 0;
        rank += _isMeasured && sentence.Kind != PassageKind.Table && sentence.Text.Any(char.IsAsciiDigit) ? 2 : 0;
        rank -= sentence.Kind == PassageKind.Heading ? 2 : 0;
        return rank;
    }

    private bool IsInItsSection(Sentence sentence) =>
        _group is not null && sentence.Under.Weight(_group) >= _group.Enough;

    /// <summary>"Monitoring: Evidently": an entry in a list of tools, not what was done with them.</summary>
    private static bool NamesOnly(Sentence sentence) =>
        IsItem(sentence)
        && sentence.Words.Count <= ShortItem
        && !sentence.Raw.Contains('`', StringComparison.Ordinal)
        && sentence.Text.AsSpan().IndexOfAny(':', '–') is > 0 and var mark
        && mark < sentence.Text.Length - 2;

    private static bool RunsTests(string line) =>
        line.Contains("pytest", StringComparison.Ordinal)
        || line.Contains("unittest", StringComparison.Ordinal)
        || (line.Contains("make ", StringComparison.Ordinal) && line.Contains("test", StringComparison.Ordinal));

    private static bool IsItem(Sentence sentence) => sentence.Kind == PassageKind.ListItem;
}
