using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Contradictions.Assertions;

/// <summary>The answer takes on itself what is written to be somebody else's work.</summary>
internal sealed class RoleConflicts(Cues cues)
{
    private const double Enough = 2;
    private readonly IReadOnlySet<string> generic = cues.StemsOf("generic_work");

    public IEnumerable<Contradiction> Find(Statements answer, Stated stated)
    {
        if (answer.Asserted.Roles.Count == 0)
        {
            yield break;
        }

        var mine = stated
            .Lines.SelectMany(line => line.Asserted.Roles)
            .Where(role => !role.ByOther)
            .SelectMany(role => role.Heads.Concat(role.Modifiers))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var said in answer.Asserted.Roles)
        {
            var best = (Common: 0.0, Line: (Statements?)null, Sentence: 0);
            foreach (var line in stated.Lines)
            {
                foreach (var role in line.Asserted.Roles.Where(role => role.ByOther))
                {
                    var common = said.InCommon(role, generic, mine);
                    if (common > best.Common)
                    {
                        best = (common, line, role.Sentence);
                    }
                }
            }

            if (best.Line is not null && best.Common >= Enough)
            {
                yield return AssertionConflicts.Contradiction(answer, said.Sentence, best.Line, best.Sentence);
                yield break;
            }
        }
    }
}
