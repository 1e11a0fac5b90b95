using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Profiles.Lexing;

namespace InterviewCoach.Core.Claims;

/// <summary>How lines are written that name a skill and prove little: <c>prompts/claims/proof.yaml</c>.</summary>
/// <param name="SetupCommands">Beginnings of command lines that install or log in.</param>
/// <param name="Openers">Beginnings of sentences that tell a reader what to have.</param>
/// <param name="Phrases">Words about what a reader must have, or about other people's work.</param>
/// <param name="Documents">Endings of files to read.</param>
/// <param name="Deeds">Words that say that something was done.</param>
/// <param name="Headings">Words of headings over goals, plans, troubles and people.</param>
/// <param name="Others">Words about a colleague's part.</param>
/// <param name="NoNames">Capitalized words at the beginning of a sentence that name nobody.</param>
/// <param name="Rejected">Words about a result or a choice that did not stand.</param>
/// <param name="Pointers">Words that point at what follows.</param>
/// <param name="Explanations">How a sentence goes on behind its first word that says in general what that is.</param>
/// <param name="Definitions">How a sentence goes on behind a name that it explains.</param>
internal sealed record ProofWords(
    IReadOnlyList<string> SetupCommands,
    IReadOnlyList<string> Openers,
    IReadOnlyList<string> Phrases,
    IReadOnlySet<string> Documents,
    IReadOnlySet<string> Deeds,
    IReadOnlyList<string> Headings,
    IReadOnlyList<string> Definitions,
    IReadOnlyList<string> Others,
    IReadOnlySet<string> NoNames,
    IReadOnlyList<string> Rejected,
    IReadOnlyList<string> Pointers,
    IReadOnlyList<string> Explanations
)
{
    private const string File = "claims/proof.yaml";
    private static readonly Lazy<ProofWords> Loaded = new(() => Load(BuiltInFiles.Under(File), []));

    /// <summary>As they were when Core was built.</summary>
    public static ProofWords BuiltIn => Loaded.Value;

    /// <summary>Whether a command only installs or logs in.</summary>
    public bool IsSetup(string command) => SetupCommands.Any(setup => BeginsWith(command, setup));

    /// <summary>Whether a sentence speaks of what to have or to do first, or of what others did.</summary>
    public bool IsAside(string sentence) =>
        Openers.Any(opener => BeginsWith(sentence, opener)) || Phrases.Any(phrase => Holds(sentence, phrase));

    /// <summary>Whether a sentence says that something was done.</summary>
    public bool TellsDeed(string sentence)
    {
        var deeds = Deeds;
        return Lexer
            .Read(sentence)
            .Exists(lexeme => lexeme.Kind == LexemeKind.Word && deeds.Contains(sentence[lexeme.Start..lexeme.End]));
    }

    /// <summary>Whether a heading stands over goals, plans, troubles or people.</summary>
    public bool HeadsAside(string heading) => Headings.Any(word => Holds(heading, word));

    /// <summary>Whether a sentence speaks of a colleague's part.</summary>
    public bool NamesOthers(string sentence) => Others.Any(words => Holds(sentence, words));

    /// <summary>Whether a sentence speaks of a result or a choice that did not stand.</summary>
    public bool TellsRejected(string sentence) => Rejected.Any(words => Holds(sentence, words));

    /// <summary>Whether a sentence points at what follows it.</summary>
    public bool PointsOn(string sentence) =>
        sentence.TrimEnd('*', '_', ' ').EndsWith(':') || Pointers.Any(words => Holds(sentence, words));

    /// <summary>Whether words that follow the first word of a sentence say in general what it is.</summary>
    public bool Explains(string rest) => Explanations.Any(words => BeginsWith(rest, words));

    /// <summary>Whether words that follow a name explain what it is.</summary>
    public bool Defines(string rest) => Definitions.Any(words => BeginsWith(rest, words));

    /// <summary>Reads the file; with errors, what could be read.</summary>
    public static ProofWords Load(IReadOnlyList<KnowledgeFile> files, ICollection<KnowledgeError> errors)
    {
        var words = new ProofWords(
            [],
            [],
            [],
            new HashSet<string>(),
            new HashSet<string>(),
            [],
            [],
            [],
            new HashSet<string>(),
            [],
            [],
            []
        );
        foreach (var file in files.Where(file => file.Path == File))
        {
            if (KnowledgeMap.Parse(file, errors) is not { } map)
            {
                continue;
            }

            words = new ProofWords(
                Read("setup_commands"),
                Read("openers"),
                Read("phrases"),
                Read("documents").ToHashSet(StringComparer.OrdinalIgnoreCase),
                Read("deeds").ToHashSet(StringComparer.OrdinalIgnoreCase),
                Read("headings"),
                Read("definitions"),
                Read("others"),
                Read("no_names").ToHashSet(StringComparer.OrdinalIgnoreCase),
                Read("rejected"),
                Read("pointers"),
                Read("explanations")
            );
            map.Close();

            List<string> Read(string key) => [.. map.Texts(key).Select(text => text.Text)];
        }

        return words;
    }

    private static bool BeginsWith(string text, string words) =>
        text.StartsWith(words, StringComparison.OrdinalIgnoreCase)
        && (text.Length == words.Length || !char.IsLetterOrDigit(text[words.Length]));

    private static bool Holds(string text, string words)
    {
        for (
            var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = text.IndexOf(words, at + words.Length, StringComparison.OrdinalIgnoreCase)
        )
        {
            var end = at + words.Length;
            if (
                (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                && (end == text.Length || !char.IsLetterOrDigit(text[end]))
            )
            {
                return true;
            }
        }

        return false;
    }
}
