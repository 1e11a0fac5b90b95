using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Evaluating;

/// <summary>Compares what the profiler found in a write-up with what a careful reader labelled in it.</summary>
/// <param name="canonicalSkill">The catalogue's name of a skill written in any way, or the name itself.</param>
public sealed class ProfileComparer(Func<string, string> canonicalSkill)
{
    /// <summary>How far a found line may be from the labelled one.</summary>
    public const int LineTolerance = 3;

    public WriteUpComparison Compare(
        LabelledWriteUp labels,
        WriteUp writeUp,
        ProjectProfile profile,
        ClaimLedger ledger
    )
    {
        var cases = new List<EvaluationCase>();
        if (labels.Task != profile.Task)
        {
            cases.Add(Otherwise(Measured.Task, writeUp, 1, $"{labels.Task}, found {profile.Task}"));
        }

        if (labels.ProjectType != profile.Type)
        {
            cases.Add(Otherwise(Measured.ProjectType, writeUp, 1, $"{labels.ProjectType}, found {profile.Type}"));
        }

        var (skills, levelsRight) = Skills(labels, writeUp, ledger, cases);
        var (metrics, linesRight) = MetricComparison.Compare(labels, writeUp, profile, cases);
        var dataset = Dataset(labels, writeUp, profile, cases);
        var present = new Dictionary<PresenceKey, Tally>();
        var anywhere = new Dictionary<PresenceKey, Tally>();
        foreach (var key in Enum.GetValues<PresenceKey>())
        {
            (present[key], anywhere[key]) = Present(key, labels, writeUp, profile, cases);
        }

        return new(
            labels.Id,
            (labels.Task, profile.Task),
            (labels.ProjectType, profile.Type),
            skills,
            levelsRight,
            metrics,
            linesRight,
            dataset,
            present,
            anywhere,
            MetricComparison.NegativesTaken(labels, profile),
            cases
        );
    }

    private (Tally Tally, int LevelsRight) Skills(
        LabelledWriteUp labels,
        WriteUp writeUp,
        ClaimLedger ledger,
        List<EvaluationCase> cases
    )
    {
        var unmatched = ledger.Claims.Where(claim => claim.Level != EvidenceLevel.Unsupported).ToList();
        var (hits, misses, levelsRight) = (0, 0, 0);
        foreach (var label in labels.Skills)
        {
            var wanted = Fold(label.Name);
            var found = unmatched.Find(claim => Fold(claim.Skill) == wanted);
            if (found is null)
            {
                misses++;
                cases.Add(new(Measured.Skills, Difference.Missed, writeUp.FileName, label.Line, label.Name));
                continue;
            }

            hits++;
            unmatched.Remove(found);
            var level = found.Level == EvidenceLevel.Measured ? EvidenceLevel.Demonstrated : found.Level;
            levelsRight += level == label.Level ? 1 : 0;
            if (level != label.Level)
            {
                var text = $"{label.Name}: {label.Level}, found {level} at {LineOf(found)}";
                cases.Add(Otherwise(Measured.SkillLevel, writeUp, label.Line, text));
            }
        }

        cases.AddRange(
            unmatched.Select(claim => new EvaluationCase(
                Measured.Skills,
                Difference.FalseFind,
                writeUp.FileName,
                LineOf(claim),
                $"{claim.Skill} ({claim.Level})"
            ))
        );
        return (new(hits, misses, unmatched.Count), levelsRight);
    }

    private string Fold(string skill) => SkillName.Fold(canonicalSkill(skill));

    private static int LineOf(Claim claim) => claim.Evidence.Count == 0 ? 0 : claim.Evidence[0].At.Lines.Start;

    private static bool? Dataset(
        LabelledWriteUp labels,
        WriteUp writeUp,
        ProjectProfile profile,
        List<EvaluationCase> cases
    )
    {
        var found = profile.MainDataset();
        if (labels.Dataset is not { } label)
        {
            if (found is null)
            {
                return null;
            }

            var line = found.At.Lines.Start;
            cases.Add(new(Measured.Dataset, Difference.FalseFind, writeUp.FileName, line, found.Name ?? "unnamed"));
            return false;
        }

        var right =
            found is not null && (Near(writeUp, label.Line, found.At.Lines) || SameName(label.Name, found.Name));
        if (!right)
        {
            var other = found is null ? "none" : $"{found.Name ?? "unnamed"} at {found.At.Lines.Start}";
            var text = $"{label.Name ?? "unnamed"}, found {other}";
            cases.Add(new(Measured.Dataset, Difference.Missed, writeUp.FileName, label.Line, text));
        }

        return right;
    }

    private static bool SameName(string? label, string? found)
    {
        var (left, right) = (SkillName.Fold(label ?? ""), SkillName.Fold(found ?? ""));
        return left.Length > 2
            && right.Length > 2
            && (left.Contains(right, StringComparison.Ordinal) || right.Contains(left, StringComparison.Ordinal));
    }

    private static (Tally Near, Tally Anywhere) Present(
        PresenceKey key,
        LabelledWriteUp labels,
        WriteUp writeUp,
        ProjectProfile profile,
        List<EvaluationCase> cases
    )
    {
        var label = labels.Present.GetValueOrDefault(key);
        var found = profile.Present.GetValueOrDefault(key)?.Lines;
        switch (label, found)
        {
            case (null, null):
                return (default, default);
            case (int line, null):
                cases.Add(new(Measured.Present, Difference.Missed, writeUp.FileName, line, $"{key}"));
                return (new(0, 1, 0), new(0, 1, 0));
            case (null, LineSpan span):
                cases.Add(new(Measured.Present, Difference.FalseFind, writeUp.FileName, span.Start, $"{key}"));
                return (new(0, 0, 1), new(0, 0, 1));
            case (int line, LineSpan span) when Near(writeUp, line, span):
                return (new(1, 0, 0), new(1, 0, 0));
            case (int line, LineSpan span):
                cases.Add(Otherwise(Measured.Present, writeUp, line, $"{key}, found at {span}"));
                return (new(0, 1, 1), new(1, 0, 0));
        }
    }

    private static bool Near(WriteUp writeUp, int label, LineSpan found) =>
        Math.Abs(found.Start - label) <= LineTolerance
        || writeUp.Passages.Any(passage => passage.Lines.Contains(label) && passage.Lines.Contains(found.Start));

    private static EvaluationCase Otherwise(Measured measured, WriteUp writeUp, int line, string text) =>
        new(measured, Difference.Otherwise, writeUp.FileName, line, text);
}
