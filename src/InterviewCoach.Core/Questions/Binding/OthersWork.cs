using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Questions.Binding;

/// <summary>
/// What a write-up tells of other people's work: lists of references, links to read. The models, numbers and skills there
/// are not the candidate's, and nothing is asked about them.
/// </summary>
internal static class OthersWork
{
    private const string Elsewhere = "elsewhere";

    /// <summary>A longer heading says more than where its section points.</summary>
    private const int LongestHeading = 5;

    private static readonly char[] Markers =
    [
        ' ',
        '\t',
        '-',
        '*',
        '+',
        '>',
        '.',
        ')',
        '0',
        '1',
        '2',
        '3',
        '4',
        '5',
        '6',
        '7',
        '8',
        '9',
    ];

    /// <summary>The same profile and ledger without what stands only there.</summary>
    public static (ProjectProfile Profile, ClaimLedger Ledger) Without(
        ProjectProfile profile,
        ClaimLedger ledger,
        Families families
    )
    {
        if (profile.Text?.WriteUp is not { } writeUp)
        {
            return (profile, ledger);
        }

        var lines = Lines(writeUp, families);
        if (lines.Count == 0)
        {
            return (profile, ledger);
        }

        return (
            profile with
            {
                Facts = profile
                    .Facts.Where(fact =>
                        fact is not (Fact.ModelUse or Fact.Metric or Fact.Baseline) || !IsThere(fact.At)
                    )
                    .ToList(),
            },
            new ClaimLedger(ledger.Claims.Select(Here).OfType<Claim>().ToList())
        );

        bool IsThere(SourceQuote at) => at.File == writeUp.FileName && lines.Contains(at.Lines.Start);

        Claim? Here(Claim claim)
        {
            var evidence = claim.Evidence.Where(proof => !IsThere(proof.At)).ToList();
            return evidence.Count == claim.Evidence.Count ? claim
                : evidence.Count == 0 ? null
                : claim with { Evidence = evidence };
        }
    }

    private static HashSet<int> Lines(WriteUp writeUp, Families families)
    {
        var headings = families.Of(Families.Quote, Elsewhere);
        var lines = new HashSet<int>();
        foreach (var passage in writeUp.Passages)
        {
            var isListed = passage.HeadingPath.Any(heading =>
                heading.Split(' ').Length <= LongestHeading && headings.Any(word => WholeWords.Find(heading, word) >= 0)
            );
            for (var line = passage.Lines.Start; line <= passage.Lines.End; line++)
            {
                if (isListed || IsLink(writeUp.Lines[line - 1].Text))
                {
                    lines.Add(line);
                }
            }
        }

        return lines;
    }

    /// <summary>"- https://… A survey of anomaly detection": an address, and what is found there.</summary>
    private static bool IsLink(string line) =>
        line.TrimStart(Markers).StartsWith("http", StringComparison.OrdinalIgnoreCase);
}
