using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Skills;

/// <summary>
/// Reads which skills the sources of a Project claim, and how far they back them. A skill that is only planned, denied or
/// set aside is none; a list of tools only lists; prose describes; code, commands, files and results demonstrate.
/// </summary>
public sealed class ClaimLedgerReader(SkillCatalogue catalogue)
{
    /// <summary>What it knows.</summary>
    public SkillCatalogue Catalogue => catalogue;

    /// <summary>The ledger of a write-up and of the sources beside it (code, notebooks, requirements).</summary>
    public ClaimLedger Read(WriteUp writeUp, IReadOnlyList<WriteUp> others)
    {
        var draft = new LedgerDraft(catalogue);
        foreach (var source in (IEnumerable<WriteUp>)[writeUp, .. others])
        {
            var prose = new ProsePassages(catalogue, source, draft);
            var code = new CodePassages(catalogue, source, draft, prose.ReadScript);
            code.FileName(source.FileName);
            switch (source.Format)
            {
                case WriteUpFormat.Requirements or WriteUpFormat.PyProject:
                    code.Requirements();
                    break;
                case WriteUpFormat.Dockerfile:
                    code.Shell(new LineSpan(1, source.Lines.Count));
                    break;
                case WriteUpFormat.Python:
                    code.Python(new LineSpan(1, source.Lines.Count));
                    break;
                case WriteUpFormat.Workflow or WriteUpFormat.Sql:
                    break;
                default:
                    Passages(source, prose, code);
                    break;
            }
        }

        return draft.Weigh(HasResults(writeUp));
    }

    /// <summary>Whether a line, or a row of a table, states a result.</summary>
    private static bool HasResults(WriteUp writeUp) =>
        writeUp.Lines.Any(line => LineSigns.StatesResult(line.Text))
        || writeUp.Passages.Any(passage =>
            passage.Kind == PassageKind.Table && LineSigns.StatesResult(passage.Text, isRow: true)
        );

    private static void Passages(WriteUp source, ProsePassages prose, CodePassages code)
    {
        foreach (var passage in source.Passages)
        {
            switch (passage.Kind)
            {
                case PassageKind.Output or PassageKind.FrontMatter:
                    break;
                case PassageKind.Code when code.Read(passage):
                    break;
                default:
                    prose.Read(passage);
                    break;
            }
        }
    }
}
