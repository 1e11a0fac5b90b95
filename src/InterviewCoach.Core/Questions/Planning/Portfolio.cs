using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions.Binding;
using InterviewCoach.Core.Reviewing;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Questions.Planning;

/// <summary>
/// A write-up that tells of several projects, each under a heading of its own. An interview stays with one of them, so that
/// a number of one is not held against the model of another; the seed chooses among those that tell enough.
/// </summary>
internal static class Portfolio
{
    private const int FewestProjects = 2;

    /// <summary>A project tells enough with this share of what the fullest one tells.</summary>
    private const double EnoughOfFullest = 0.5;

    /// <summary>An item of a list tells of a project with so many words, behind a name that ends so early.</summary>
    private const int FewestWords = 10;
    private const int LongestName = 70;

    private static readonly char[] Between = [' ', '-', '/', '_', ':', ',', '&', '(', ')', '–', '—'];

    /// <summary>The same for a write-up of one project; else of one of its projects, or marked as telling of several.</summary>
    public static (ProjectProfile Profile, ClaimLedger Ledger, IReadOnlyList<Finding> Findings) Narrow(
        ProjectProfile profile,
        ClaimLedger ledger,
        IReadOnlyList<Finding> findings,
        Families families,
        PlanOptions options
    )
    {
        if (profile.Text?.WriteUp is not { } writeUp || !IsSeveral(writeUp, families, out var said))
        {
            return (profile, ledger, findings);
        }

        var file = writeUp.FileName;
        var told = Projects(writeUp, families)
            .Where(part => options.Lines.Count == 0 || options.Lines.Any(part.Lines.Overlaps))
            .Select(part => (part.List, part.Lines, Profile: Read(writeUp, part, profile)))
            .ToList();
        if (told.Count < Math.Min(FewestProjects, Math.Max(1, options.Lines.Count)))
        {
            return (profile with { Several = Quote(writeUp, said) }, ledger, findings);
        }

        var fullest = told.Max(part => part.Profile.Facts.Count);
        var full = told.Where(part => part.Profile.Facts.Count >= EnoughOfFullest * fullest).ToList();
        var chosen = full[(int)(Math.Abs(options.Seed % full.Count))];
        return (
            chosen.Profile with
            {
                OneOf = Quote(writeUp, chosen.List),
            },
            new ClaimLedger(ledger.Claims.Select(claim => Within(claim)).OfType<Claim>().ToList()),
            findings.Where(finding => IsWithin(finding.At) && finding.Cell is null).ToList()
        );

        bool IsWithin(SourceQuote at) => at.File == file && at.Lines.Overlaps(chosen.Lines);

        Claim? Within(Claim claim)
        {
            var evidence = claim.Evidence.Where(one => IsWithin(one.At)).ToList();
            return evidence.Count == 0
                ? null
                : claim with
                {
                    Evidence = evidence,
                    Level = evidence.Max(one => one.Level),
                };
        }
    }

    /// <summary>Whether the title, or the heading over several headings, speaks of projects.</summary>
    private static bool IsSeveral(WriteUp writeUp, Families families, out Passage said)
    {
        var headings = Headings(writeUp).ToList();
        var title = headings.MinBy(heading => (heading.Level, heading.Index));
        var list =
            title is not null && Speaks(title.Text, families)
                ? title
                : headings.Find(heading =>
                    Speaks(heading.Text, families) && Under(writeUp, heading, families).Count > 0
                );
        said = list ?? title!;
        return list is not null;
    }

    /// <summary>"Selected projects" does, "ML portfolio: which kilns crack" is about one, and so is a title with much of its own in it.</summary>
    private static bool Speaks(string heading, Families families)
    {
        const int MostOwn = 2;
        var words = Words(heading);
        var own = words.Count(word => !IsPlain(word, families) && !families.Lists(Families.Title, "several", word));
        return words.Exists(word => families.Lists(Families.Title, "several", word))
            && !words.Exists(word => families.Lists(Families.Title, "elsewhere", word))
            && own <= (heading.Contains(": ", StringComparison.Ordinal) ? 0 : MostOwn);
    }

    /// <summary>The projects of the list that has most of them.</summary>
    private static List<Part> Projects(WriteUp writeUp, Families families)
    {
        var lists = Headings(writeUp).Where(heading => Speaks(heading.Text, families)).ToList();
        return
            lists.Select(heading => Under(writeUp, heading, families)).MaxBy(parts => parts.Count)
                is { Count: > 0 } headed
            ? headed
            : lists.Select(heading => Items(writeUp, heading)).MaxBy(parts => parts.Count) ?? [];
    }

    /// <summary>The headings one below, where they are names of projects and not of sections of one; empty for too few.</summary>
    private static List<Part> Under(WriteUp writeUp, Passage list, Families families)
    {
        var headings = Headings(writeUp).ToList();
        var below = headings
            .SkipWhile(heading => heading != list)
            .Skip(1)
            .TakeWhile(heading => heading.Level > list.Level)
            .ToList();
        var level = below.Count == 0 ? 0 : below.Min(heading => heading.Level);
        var parts = below
            .Where(heading =>
                heading.Level == level
                && !Speaks(heading.Text, families)
                && !Words(heading.Text).TrueForAll(word => IsPlain(word, families))
            )
            .Select(heading => new Part(
                list,
                new LineSpan(heading.Lines.Start, EndOf(writeUp, headings, heading)),
                heading.Text
            ))
            .ToList();
        return parts.Count < FewestProjects ? [] : parts;
    }

    /// <summary>The items of a list below that each begin with a name: "Kilns: predicts which of them crack …".</summary>
    private static List<Part> Items(WriteUp writeUp, Passage list)
    {
        var parts = writeUp
            .Passages.Where(passage =>
                passage is { Kind: PassageKind.ListItem, Level: 1 }
                && passage.Index > list.Index
                && passage.Text.IndexOf(": ", StringComparison.Ordinal) is > 0 and < LongestName
                && Words(passage.Text).Count >= FewestWords
            )
            .Select(passage => new Part(
                list,
                passage.Lines,
                passage.Text[..passage.Text.IndexOf(": ", StringComparison.Ordinal)]
            ))
            .ToList();
        return parts.Count < FewestProjects ? [] : parts;
    }

    private static bool IsPlain(string word, Families families) =>
        !word.Any(char.IsLetter)
        || families.Lists(Families.Title, "plain", word)
        || families.Lists(Families.Title, "section", word);

    private static int EndOf(WriteUp writeUp, List<Passage> headings, Passage heading) =>
        headings.Find(other => other.Index > heading.Index && other.Level <= heading.Level) is { } next
            ? next.Lines.Start - 1
            : writeUp.Lines.Count;

    /// <summary>What the part says by itself, with the Facts that only the whole shows to be there.</summary>
    private static ProjectProfile Read(WriteUp writeUp, Part part, ProjectProfile whole)
    {
        var profile = ProjectProfiler.Profile(
            writeUp with
            {
                Passages = writeUp
                    .Passages.Where(passage => part.Lines.Contains(passage.Lines.Start))
                    .Select((passage, index) => passage with { Index = index })
                    .ToList(),
            },
            [],
            whole.Text?.Book
        );
        var others = whole.Facts.Where(fact =>
            fact is Fact.ModelUse or Fact.Metric or Fact.Dataset
            && fact.At.File == writeUp.FileName
            && part.Lines.Contains(fact.At.Lines.Start)
            && !profile.Facts.Any(own => own.GetType() == fact.GetType() && own.At.Lines == fact.At.Lines)
        );
        return profile with { Title = part.Name, Facts = [.. profile.Facts, .. others] };
    }

    private static IEnumerable<Passage> Headings(WriteUp writeUp) =>
        writeUp.Passages.Where(passage => passage.Kind == PassageKind.Heading);

    private static List<string> Words(string heading) =>
        heading
            .Split(Between, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('.', '!', '?', '*', '’', '\''))
            .Where(word => word.Any(char.IsLetterOrDigit))
            .ToList();

    private static SourceQuote Quote(WriteUp writeUp, Passage passage) =>
        new(writeUp.FileName, passage.Lines, passage.Text);

    /// <summary>One project: the heading that lists it, its lines, and what it is called.</summary>
    private sealed record Part(Passage List, LineSpan Lines, string Name);
}
