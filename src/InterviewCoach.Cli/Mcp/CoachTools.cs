using System.ComponentModel;
using System.Text.Json;
using InterviewCoach.Cli.Verbs;
using InterviewCoach.Core.Assessing;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reports;
using InterviewCoach.Core.Reports.Exports;
using InterviewCoach.Core.Reviewing;
using InterviewCoach.Core.Reviewing.Outputs;
using ModelContextProtocol.Server;

namespace InterviewCoach.Cli.Mcp;

/// <summary>
/// What an editor's assistant can have the coach do. Each is one of the tool's verbs, with the same shapes; the texts under
/// <see cref="DescriptionAttribute"/> are read by the assistant. An <see cref="UsageException"/> is told to it in words.
/// </summary>
internal sealed class CoachTools(Workspace workspace, TimeProvider time)
{
    private const string PathsAre =
        "Paths in the workspace: the write-up first, then code and configuration that back it; or a folder or .zip of a repository.";

    private readonly OpenInterviews _interviews = new();
    private readonly Lazy<Interviewer> _interviewer = new(Interviewers.Load);
    private readonly Lazy<AnswerAssessor> _assessor = new(Assessors.Load);

    [McpServerTool(Name = "review", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description(
        "Find what a sharp interviewer would attack in a machine-learning project's write-up and Python code: each finding with rule, lines, quote, reason and remedy."
    )]
    public string Review([Description("Files or folders in the workspace.")] string[] paths) =>
        Json(ReviewDocument.Of(new Reviewing().Of(Resolved(paths))));

    [McpServerTool(Name = "explain_rule", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description(
        "What a rule of the review looks for, why it matters, what to do, and what one would be asked. Markdown."
    )]
    public static string ExplainRule([Description("The ruleId of a finding.")] string rule) =>
        RuleMarkdown.Of(
            RulePages.Find(rule) ?? throw new UsageException($"{rule}: no such rule. A finding's ruleId names one.")
        );

    [McpServerTool(Name = "list_claims", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description(
        "The skills that a project claims, each with its level of evidence (unsupported, listed, described, demonstrated) and the lines that back it."
    )]
    public string ListClaims([Description(PathsAre)] string[] paths)
    {
        var (profile, ledger) = Profiling.Of(Project.Of(Resolved(paths)));
        return Json(ProfileDocument.Of(profile, ledger).Skills);
    }

    [McpServerTool(Name = "start_interview", Destructive = false, OpenWorld = false)]
    [Description(
        "Interview the user about their project. Returns what the interviewer says and the lines that provoked the question. Put the question to the user in these words, and hand their answer, unchanged, to answer_question."
    )]
    public string StartInterview(
        [Description(PathsAre)] string[] paths,
        [Description("How long it should take, in minutes: 10, 20 or 40.")] int minutes = 20,
        [Description("How the interviewer speaks: neutral, warm or sceptical.")] string style = "neutral",
        [Description("What is asked: walkthrough, findings (of the review) or pressure (five sharp questions).")]
            string mode = "walkthrough",
        [Description("Only this topic, such as leakage or model_choice; empty for all.")] string topic = "",
        [Description("Chooses between questions of equal worth.")] long seed = 0
    )
    {
        var project = Project.Of(Resolved(paths));
        var options = new PlanOptions(
            seed,
            minutes,
            topic.Length == 0 ? [] : [Choice.Of<Topic>("topic", topic)],
            Mode: Choice.Of<PlanMode>("mode", mode)
        );
        var open = new OpenInterview(
            new Walkthrough(_interviewer.Value, new InterviewMaterial(project.WriteUp.Whole), time, echo: false),
            new ReportSources([project.WriteUp, .. project.Others], Profiling.Of(project).Profile)
        );
        open.Walkthrough.Start(
            paths[0],
            QuestionsVerb.Plan(project, options),
            new InterviewSettings(Choice.Of<InterviewStyle>("style", style), minutes)
        );
        return Json(InterviewTurnDocument.Of(_interviews.Add(open), open, InterviewState.Initial));
    }

    [McpServerTool(Name = "answer_question", Destructive = false, OpenWorld = false)]
    [Description(
        "Give the user's answer to the interviewer: their own words, never yours. Returns what the interviewer says next and what the answer was found to hold. '/dontknow' asks for a hint, '/clarify' asks back, '/skip' goes on."
    )]
    public string AnswerQuestion(
        [Description("The interview, as start_interview named it.")] string interview,
        [Description("What the user said.")] string answer
    )
    {
        var open = _interviews.Find(interview);
        lock (open)
        {
            var before = open.Walkthrough.State;
            open.Walkthrough.Say(answer);
            return Json(InterviewTurnDocument.Of(interview, open, before));
        }
    }

    [McpServerTool(Name = "finish_interview", Destructive = false, OpenWorld = false)]
    [Description("End the interview where it stands, if it still runs. Returns the report as Markdown.")]
    public string FinishInterview([Description("The interview, as start_interview named it.")] string interview)
    {
        var open = _interviews.Find(interview);
        lock (open)
        {
            if (open.Walkthrough.State.Status == InterviewStatus.Running)
            {
                open.Walkthrough.Finish();
            }

            return ReportMarkdown.Write(SessionReport.Of(open.Walkthrough.Events, open.Sources));
        }
    }

    [McpServerTool(Name = "assess_answer", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description(
        "Assess one answer against rubric points or a reference answer: a score from 0 to 5, each point with the words that show it, and where the answer contradicts the write-up."
    )]
    public string AssessAnswer(
        [Description("What was asked.")] string question,
        [Description("What was answered.")] string answer,
        [Description("What a strong answer holds, one point each.")] string[]? rubric = null,
        [Description("A model answer.")] string? reference = null,
        [Description("The write-up's path in the workspace, to find contradictions with.")] string? writeup = null
    )
    {
        var text = writeup is null ? null : Sources.WriteUp(workspace.Resolve(writeup)).Whole;
        var points = (rubric ?? []).Select((point, i) => new RubricPoint($"{i + 1}", point, [])).ToList();
        var assessment = _assessor.Value.Assess(new AnswerTask(question, points, reference, text, answer));
        return JsonSerializer.Serialize(AssessedLine.Of(null, assessment), AssessJson.Utf8.AssessedLine);
    }

    private List<string> Resolved(string[] paths) =>
        paths.Length == 0
            ? throw new UsageException("paths: name at least one.")
            : [.. paths.Select(workspace.Resolve)];

    private static string Json<T>(T document) => JsonSerializer.Serialize(document, JsonOutput.Options);
}
