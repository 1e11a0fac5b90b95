using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Web.LanguageModels;

/// <summary>A piece of a source that a model may be shown, with where it stands.</summary>
/// <param name="Where">"readme.md, lines 3–5", or the name of a Fact, or the number of a Turn.</param>
/// <param name="Text">Its words.</param>
public sealed record EvidencePiece(string Where, string Text);

/// <summary>What a model may look up, of one Session and of no other. What it is given is bounded.</summary>
/// <param name="Passages">Blocks of the write-up.</param>
/// <param name="Facts">What the profile states, by name.</param>
/// <param name="Turns">What was said, in order.</param>
public sealed record Evidence(
    IReadOnlyList<EvidencePiece> Passages,
    IReadOnlyList<EvidencePiece> Facts,
    IReadOnlyList<EvidencePiece> Turns
)
{
    private const int MostPieces = 3;
    private const int MostLength = 800;

    /// <summary>The longest answer to one look-up, in characters, without what JSON adds.</summary>
    public const int Longest = MostPieces * (MostLength + 100);

    /// <summary>What may be looked up in a write-up, its profile, and what was said about it so far.</summary>
    public static Evidence Of(WriteUp writeUp, ProjectProfile profile, IReadOnlyList<Turn> turns) =>
        new(
            [
                .. writeUp
                    .Passages.Where(passage => passage.Kind != PassageKind.Heading)
                    .Select(passage => new EvidencePiece(At(writeUp.FileName, passage.Lines), passage.Text)),
            ],
            [.. profile.Facts.Select(fact => new EvidencePiece(NameOf(fact), fact.At.Text))],
            [.. turns.Select(turn => new EvidencePiece($"{turn.Seq}, {SnakeCase.Name(turn.Speaker)}", turn.Text))]
        );

    /// <summary>The Passages that hold most of the words, the best first.</summary>
    public IReadOnlyList<EvidencePiece> FindPassages(string words)
    {
        var wanted = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(20).ToList();
        return Cut(
            Passages
                .Select(piece => (piece, Hits: wanted.Count(word => Holds(piece, word))))
                .Where(found => found.Hits > 0)
                .OrderByDescending(found => found.Hits)
                .Select(found => found.piece)
        );
    }

    /// <summary>The Facts of that name, such as "metric" or "dataset.size".</summary>
    public IReadOnlyList<EvidencePiece> GetFact(string name) =>
        Cut(Facts.Where(fact => fact.Where.StartsWith(name.Trim(), StringComparison.OrdinalIgnoreCase)));

    /// <summary>The last Turns.</summary>
    /// <param name="count">How many, from 1 to 3.</param>
    public IReadOnlyList<EvidencePiece> GetTurns(int count) => Cut(Turns.TakeLast(Math.Clamp(count, 1, MostPieces)));

    private static string At(string file, LineSpan lines) =>
        lines.Start == lines.End ? $"{file}, line {lines.Start}" : $"{file}, lines {lines.Start}–{lines.End}";

    private static string NameOf(Fact fact) =>
        fact switch
        {
            Fact.Metric metric => $"metric {metric.Name}",
            Fact.Dataset => "dataset",
            Fact.ModelUse => "model",
            Fact.Baseline => "baseline",
            Fact.Validation => "validation",
            Fact.Ownership => "ownership",
            Fact.Impact => "impact",
            Fact.Statement statement => SnakeCase.Name(statement.Aspect),
            _ => "fact",
        };

    private static bool Holds(EvidencePiece piece, string word) =>
        piece.Text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static List<EvidencePiece> Cut(IEnumerable<EvidencePiece> pieces) =>
        pieces
            .Take(MostPieces)
            .Select(piece =>
                piece.Text.Length <= MostLength ? piece : piece with { Text = piece.Text[..MostLength] + "…" }
            )
            .ToList();
}
