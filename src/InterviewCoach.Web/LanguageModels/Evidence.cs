using InterviewCoach.Core.Grounding.Replies;
using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Web.LanguageModels;

/// <summary>A piece of a source that a model may be shown, with where it stands.</summary>
/// <param name="Where">"readme.md, lines 3–5", or the name of a Fact, or the number of a Turn.</param>
/// <param name="Text">Its words.</param>
public sealed record EvidencePiece(string Where, string Text);

/// <summary>
/// What a model may look up in one call, of one Project or Session and of no other. What it is given is bounded, holds nothing
/// that speaks to a machine, and is remembered: a reply may draw on it.
/// </summary>
/// <param name="passages">Blocks of the write-up.</param>
/// <param name="facts">What the profile states, by name.</param>
/// <param name="turns">What was said, in order.</param>
public sealed class Evidence(
    IReadOnlyList<EvidencePiece> passages,
    IReadOnlyList<EvidencePiece> facts,
    IReadOnlyList<EvidencePiece> turns
)
{
    private const int MostPieces = 3;
    private const int MostLength = 800;

    private readonly Lock _lock = new();
    private readonly List<EvidencePiece> _given = [];

    /// <summary>The longest answer to one look-up, in characters, without what JSON adds.</summary>
    public const int Longest = MostPieces * (MostLength + 100);

    /// <summary>What the model looked up so far, each with where it stands, in its order.</summary>
    public IReadOnlyList<string> Given
    {
        get
        {
            lock (_lock)
            {
                return [.. _given.Distinct().Select(piece => $"{piece.Where}: {piece.Text}")];
            }
        }
    }

    /// <summary>What may be looked up in texts, in what they state, and in what was said about them.</summary>
    /// <param name="writeUps">The texts.</param>
    /// <param name="profile">Null where it is not known.</param>
    /// <param name="turns">By their number and speaker, in order.</param>
    public static Evidence Of(
        IReadOnlyList<WriteUp> writeUps,
        ProjectProfile? profile,
        IEnumerable<EvidencePiece> turns
    ) =>
        new(
            [
                .. writeUps
                    .SelectMany(writeUp => writeUp.Passages.Select(passage => (writeUp.FileName, passage)))
                    .Where(one => one.passage.Kind != PassageKind.Heading)
                    .Select(one => new EvidencePiece(At(one.FileName, one.passage.Lines), one.passage.Text)),
            ],
            [.. (profile?.Facts ?? []).Select(fact => new EvidencePiece(NameOf(fact), fact.At.Text))],
            [.. turns]
        );

    /// <summary>The Passages that hold most of the words, the best first.</summary>
    public IReadOnlyList<EvidencePiece> FindPassages(string words)
    {
        var wanted = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(20).ToList();
        return Give(
            passages
                .Select(piece => (piece, Hits: wanted.Count(word => Holds(piece, word))))
                .Where(found => found.Hits > 0)
                .OrderByDescending(found => found.Hits)
                .Select(found => found.piece)
        );
    }

    /// <summary>The Facts of that name, such as "metric" or "dataset.size".</summary>
    public IReadOnlyList<EvidencePiece> GetFact(string name) =>
        Give(facts.Where(fact => fact.Where.StartsWith(name.Trim(), StringComparison.OrdinalIgnoreCase)));

    /// <summary>The last Turns.</summary>
    /// <param name="count">How many, from 1 to 3.</param>
    public IReadOnlyList<EvidencePiece> GetTurns(int count) => Give(turns.TakeLast(Math.Clamp(count, 1, MostPieces)));

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

    private List<EvidencePiece> Give(IEnumerable<EvidencePiece> pieces)
    {
        var given = pieces
            .Select(piece => new EvidencePiece(ReplyChecks.OfStranger(piece.Where), ReplyChecks.OfStranger(piece.Text)))
            .Where(piece => piece.Text.Length > 0)
            .Take(MostPieces)
            .Select(piece => piece with { Text = Cut(piece.Text) })
            .ToList();
        lock (_lock)
        {
            _given.AddRange(given);
        }

        return given;
    }

    private static string Cut(string text) =>
        text.Length <= MostLength ? text : WholeCharacters.Cut(text, MostLength) + "…";
}
