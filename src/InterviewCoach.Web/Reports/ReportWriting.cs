using InterviewCoach.Core.Grounding.Replies;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.LanguageModels;
using InterviewCoach.Core.Reports;
using InterviewCoach.Core.WriteUps;
using InterviewCoach.Web.LanguageModels;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Reports;

/// <summary>What a language model wrote about a Report, by question and by Turn. Nothing of it is judged by.</summary>
public sealed record ReportTexts(
    ReportProse? Prose,
    IReadOnlyDictionary<int, IReadOnlyList<SecondOpinion>> Opinions,
    IReadOnlyDictionary<int, string> Stronger
)
{
    public static readonly ReportTexts None = new(
        null,
        new Dictionary<int, IReadOnlyList<SecondOpinion>>(),
        new Dictionary<int, string>()
    );
}

/// <summary>What a language model may be asked about a Report: its prose, a second opinion, a stronger answer.</summary>
public sealed class ReportWriting(ModelWriting writing, ModelTextStore texts)
{
    public const string WholeReport = "report";
    private const string OfQuestion = "question-";
    private const string OfTurn = "turn-";
    private const int MostOfAnswers = 6000;
    private const int LongestToStrengthen = 3000;
    private const int FewestWords = 8;

    public bool IsOn => writing.IsOn;

    public static string About(ReportedQuestion question) => $"{OfQuestion}{question.Seq}";

    public static string About(ReportedTurn turn) => $"{OfTurn}{turn.Seq}";

    /// <summary>Whether there is something to have a second opinion on.</summary>
    public static bool MayBeRead(ReportedQuestion question) =>
        question.Points.Any(point => point.Outcome != PointOutcome.NotAssessed) && AnswersTo(question).Length > 0;

    /// <summary>Whether the Turn is an answer that could be put more strongly.</summary>
    public static bool MayBeStronger(ReportedTurn turn) =>
        turn is { Kind: TurnKind.Answer, Text.Length: <= LongestToStrengthen, Counts: not false }
        && turn.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length >= FewestWords;

    /// <summary>What was written so far and still fits.</summary>
    public async Task<ReportTexts> FindAsync(
        OwnerId owner,
        ProjectId project,
        SessionId session,
        SessionReport report,
        CancellationToken cancellation
    )
    {
        var kept = await texts.ListAsync(owner, project, session, cancellation);
        if (kept.Count == 0)
        {
            return ReportTexts.None;
        }

        var questions = report.QuestionsInOrder().ToList();
        return new ReportTexts(
            ModelWriting.Kept(kept, Prose(project, session, report)) is { } prose
                ? new ReportProse(ReportLines.Placed(report, prose.Value), prose.Text.Model, prose.Text.Prompt)
                : null,
            questions
                .Where(MayBeRead)
                .Select(question => (question.Seq, ModelWriting.Kept(kept, Opinion(project, session, question))?.Value))
                .Where(found => found.Value is not null)
                .ToDictionary(found => found.Seq, found => found.Value!),
            questions
                .SelectMany(question => question.Turns.Where(MayBeStronger).Select(turn => (question, turn)))
                .Select(one =>
                    (one.turn.Seq, ModelWriting.Kept(kept, Stronger(project, session, one.question, one.turn))?.Value)
                )
                .Where(found => found.Value is not null)
                .ToDictionary(found => found.Seq, found => found.Value!.Text)
        );
    }

    /// <summary>Has it written. What comes of it in words for people where it is nothing; null where it is kept.</summary>
    /// <param name="about">What about, as a page names it; whatever it is, it is looked up in the Report.</param>
    public async Task<string?> WriteAsync(
        OwnerId owner,
        SessionId session,
        StoredReport stored,
        string? about,
        CancellationToken cancellation
    )
    {
        var (project, report) = (stored.Project, stored.Report);
        if (about == WholeReport)
        {
            return await writing.WriteAsync(owner, Prose(project, session, report), cancellation);
        }

        foreach (var question in report.QuestionsInOrder())
        {
            if (about == About(question) && MayBeRead(question))
            {
                return await writing.WriteAsync(
                    owner,
                    Opinion(project, session, question) with
                    {
                        LookUps = () => EvidenceOf(stored),
                    },
                    cancellation
                );
            }

            if (question.Turns.FirstOrDefault(turn => about == About(turn) && MayBeStronger(turn)) is { } turn)
            {
                return await writing.WriteAsync(owner, Stronger(project, session, question, turn), cancellation);
            }
        }

        return "There is nothing of that name in this report. Load the page again.";
    }

    private static WritingTask<IReadOnlyList<ProseSentence>> Prose(
        ProjectId project,
        SessionId session,
        SessionReport report
    )
    {
        var lines = ReportLines.Of(report);
        return new(
            new ModelSubject(project, session, ModelTask.WriteReport, WholeReport),
            new Dictionary<string, string>
            {
                ["lines"] = PromptRendering.Literal(lines.Select(line => new { line = line.Line, text = line.Text })),
            },
            (checks, reply, _) => checks.Prose(reply, lines)
        );
    }

    private static WritingTask<IReadOnlyList<SecondOpinion>> Opinion(
        ProjectId project,
        SessionId session,
        ReportedQuestion question
    )
    {
        var answer = ReplyChecks.OfStranger(AnswersTo(question));
        var points = question.Points.Select(point => new AskedPoint(point.Id, point.Text)).ToList();
        return new(
            new ModelSubject(project, session, ModelTask.SecondOpinion, About(question)),
            new Dictionary<string, string>
            {
                ["question"] = PromptRendering.Literal(ReplyChecks.OfStranger(question.Text)),
                ["points"] = PromptRendering.Literal(points.Select(point => new { id = point.Id, text = point.Text })),
                ["answer"] = PromptRendering.Literal(answer),
            },
            (checks, reply, _) => checks.SecondOpinions(reply, points, answer)
        );
    }

    private static WritingTask<StrongerAnswer> Stronger(
        ProjectId project,
        SessionId session,
        ReportedQuestion question,
        ReportedTurn turn
    )
    {
        var answer = ReplyChecks.OfStranger(turn.Text);
        var asked = question.Turns.LastOrDefault(other => other.Seq < turn.Seq && other.Speaker == Speaker.Interviewer);
        return new(
            new ModelSubject(project, session, ModelTask.StrengthenAnswer, About(turn)),
            new Dictionary<string, string>
            {
                ["question"] = PromptRendering.Literal(ReplyChecks.OfStranger(asked?.Text ?? question.Text)),
                ["answer"] = PromptRendering.Literal(answer),
            },
            (checks, reply, _) => checks.Stronger(reply, answer)
        );
    }

    /// <summary>What a reader of an answer may want to look up: the write-up that it is about, and what was said before.</summary>
    private static Evidence EvidenceOf(StoredReport stored) =>
        Evidence.Of(
            stored.WriteUps,
            stored.Profile,
            stored
                .Report.QuestionsInOrder()
                .SelectMany(question => question.Turns)
                .Select(turn => new EvidencePiece($"{turn.Seq}, {SnakeCase.Name(turn.Speaker)}", turn.Text))
        );

    /// <summary>All that was said to the question; not what was said to a language model's.</summary>
    private static string AnswersTo(ReportedQuestion question)
    {
        var (said, proposed) = (new List<string>(), false);
        foreach (var turn in question.Turns)
        {
            proposed = turn.Speaker == Speaker.Interviewer ? turn.FollowUp == FollowUpKind.Proposed : proposed;
            if (turn.Kind == TurnKind.Answer && !proposed)
            {
                said.Add(turn.Text);
            }
        }

        var all = string.Join("\n\n", said);
        return all.Length <= MostOfAnswers ? all : WholeCharacters.Cut(all, MostOfAnswers);
    }
}
