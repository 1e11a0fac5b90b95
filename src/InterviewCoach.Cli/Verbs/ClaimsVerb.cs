using System.CommandLine;
using InterviewCoach.Core.Claims;
using InterviewCoach.Core.Claims.Exports;
using InterviewCoach.Core.Claims.Jobs;

namespace InterviewCoach.Cli.Verbs;

/// <summary><c>coach claims CV…</c>: what a candidate claims, and what the candidate's projects prove of it.</summary>
internal static class ClaimsVerb
{
    private const string Markdown = "md";
    private const string Csv = "csv";

    public static Command Create()
    {
        var cvs = new Argument<string[]>("CV")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "CVs as .md, .txt or .docx; - is standard input.",
        };
        var projects = new Option<string[]>("--project")
        {
            Description = "A project: its folder, its .zip or its write-up. May be repeated.",
            AllowMultipleArgumentsPerToken = true,
        };
        var job = new Option<string?>("--job")
        {
            Description = "A job description to stand beside, as .md, .txt or .docx.",
        };
        var format = Formats.Option(Markdown, Csv);
        var verb = new Command("claims", "Hold what a CV claims against what the projects prove.")
        {
            cvs,
            projects,
            job,
            format,
        };
        verb.SetAction(parsed =>
        {
            var paths = parsed.GetValue(cvs) ?? [];
            var folders = parsed.GetValue(projects) ?? [];
            if (paths.Length == 0 && folders.Length == 0)
            {
                throw new UsageException("Name a CV, or a project with --project. See 'coach claims --help'.");
            }

            var reader = new CvReader(Profiling.Catalogue);
            var report = new ClaimsReportReader(Profiling.Catalogue).Read(
                [.. paths.Select(path => reader.Read(CvFile.Read(path)))],
                [],
                [.. folders.Select(Candidate)],
                parsed.GetValue(job) is { } asked ? new JobReader(Profiling.Catalogue).Read(CvFile.Read(asked)) : null
            );
            Console.Write(
                parsed.GetRequiredValue(format) switch
                {
                    Markdown => LedgerMarkdown.Write(report),
                    Csv => LedgerCsv.Write(report.Ledger),
                    Formats.Json => LedgerJson.Write(report) + "\n",
                    _ => ClaimsSummary.Write(report),
                }
            );
            return 0;
        });
        return verb;
    }

    private static CandidateProject Candidate(string path)
    {
        var project = Project.Of([path]);
        var (profile, ledger) = Profiling.Of(project);
        return new CandidateProject(path, project.WriteUp, project.Others, profile, ledger);
    }
}
