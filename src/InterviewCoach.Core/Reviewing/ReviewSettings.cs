using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Questions;

namespace InterviewCoach.Core.Reviewing;

/// <summary>What came of reading a file of settings.</summary>
public abstract record ReviewSettingsReading
{
    private ReviewSettingsReading() { }

    /// <summary>The settings.</summary>
    public sealed record Read(ReviewSettings Settings) : ReviewSettingsReading;

    /// <summary>All that is wrong with the file, each with its line.</summary>
    public sealed record Faulty(IReadOnlyList<KnowledgeError> Errors) : ReviewSettingsReading;
}

/// <summary>
/// What a project asks of its review, from <c>.coach.yaml</c>: <c>rules</c> maps ids to <c>on</c>, <c>off</c>,
/// <c>note</c>, <c>warning</c> or <c>error</c>; <c>only</c> lists the rules that run at all; <c>role</c> is the role that
/// the candidate prepares for.
/// </summary>
/// <param name="Role">The role; null when none is named.</param>
public sealed record ReviewSettings(TargetRole? Role)
{
    /// <summary>The file's name.</summary>
    public const string FileName = ".coach.yaml";

    private readonly HashSet<string> off = new(StringComparer.Ordinal);
    private readonly HashSet<string> only = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Severity> severities = new(StringComparer.Ordinal);

    /// <summary>Whether the rule is not to run.</summary>
    public bool IsOff(string rule) => off.Contains(rule) || (only.Count > 0 && !only.Contains(rule));

    /// <summary>The review with the severities that are set.</summary>
    internal Review Apply(Review review) =>
        review with
        {
            Findings =
            [
                .. review
                    .Findings.Where(found => !IsOff(found.RuleId))
                    .Select(found => found with { Severity = SeverityOf(found) }),
            ],
        };

    /// <summary>
    /// What is set for the rule; else its own, but that running and watching a model weighs more for an engineer and less for
    /// an analyst.
    /// </summary>
    private Severity SeverityOf(Finding found)
    {
        if (severities.TryGetValue(found.RuleId, out var set))
        {
            return set;
        }

        var isOperation =
            AllRules.Find(found.RuleId)?.Page.Topic
            is Topic.Deployment
                or Topic.Monitoring
                or Topic.Constraints
                or Topic.Maintainability;
        return (isOperation, Role, found.Severity) switch
        {
            (true, TargetRole.Analyst, _) => Severity.Note,
            (true, TargetRole.MlEngineer, Severity.Note) => Severity.Warning,
            _ => found.Severity,
        };
    }

    /// <summary>Reads the file; a key, a rule or a value that is unknown is an error.</summary>
    public static ReviewSettingsReading Load(KnowledgeFile file)
    {
        if (string.IsNullOrWhiteSpace(file.Text))
        {
            return new ReviewSettingsReading.Read(new ReviewSettings(Role: null));
        }

        var errors = new List<KnowledgeError>();
        if (KnowledgeMap.Parse(file, errors) is not { } map)
        {
            return new ReviewSettingsReading.Faulty(errors);
        }

        var settings = new ReviewSettings(RoleOf(map));
        if (map.Map("rules") is { } rules)
        {
            foreach (var id in rules.Keys)
            {
                settings.Set(rules, id);
            }
        }

        foreach (var (id, line) in map.Texts("only"))
        {
            if (IsRule(map, id, line))
            {
                settings.only.Add(id);
            }
        }

        map.Close();
        return errors.Count > 0 ? new ReviewSettingsReading.Faulty(errors) : new ReviewSettingsReading.Read(settings);
    }

    private void Set(KnowledgeMap rules, string id)
    {
        var value = rules.Text(id, required: true);
        if (value is null || !IsRule(rules, id, rules.LineOf(id)))
        {
            return;
        }

        switch (value)
        {
            case "on" or "true":
                break;
            case "off" or "false":
                off.Add(id);
                break;
            case "note" or "warning" or "error":
                severities[id] = Enum.Parse<Severity>(value, ignoreCase: true);
                break;
            default:
                rules.Report(rules.LineOf(id), $"'{id}' is '{value}': use on, off, note, warning or error.");
                break;
        }
    }

    private static bool IsRule(KnowledgeMap map, string id, int line)
    {
        if (id == Suppressions.Unused || AllRules.Find(id) is not null)
        {
            return true;
        }

        map.Report(line, $"'{id}' is no rule. 'coach rules' lists them.");
        return false;
    }

    private static TargetRole? RoleOf(KnowledgeMap map)
    {
        if (map.Text("role") is not { } name)
        {
            return null;
        }

        if (SnakeCase.Parse<TargetRole>(name) is { } role)
        {
            return role;
        }

        map.Report(map.LineOf("role"), $"'{name}' is no role. Use one of {SnakeCase.Names<TargetRole>()}.");
        return null;
    }
}
