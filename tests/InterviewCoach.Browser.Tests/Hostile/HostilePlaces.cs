using InterviewCoach.Core.Assessing;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviews;
using InterviewCoach.Core.WriteUps;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Browser.Tests.Hostile;

/// <summary>Puts texts wherever strangers' texts are shown, and says where that is.</summary>
internal sealed class HostilePlaces(CoachApp app)
{
    private const int PerQuestion = 25;
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateTimeOffset Noon = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    private Npgsql.NpgsqlDataSource Source => app.Database.Source;

    /// <summary>A place where the texts are shown.</summary>
    /// <param name="Path">Of the page.</param>
    /// <param name="Content">What is shown there instead of what the app would; null for that.</param>
    /// <param name="Late">Brings the texts, called when the page is there and before its script asks for more.</param>
    /// <param name="Shown">Appears when they are all there.</param>
    public sealed record Place(
        string Name,
        string Path,
        string? Content = null,
        Func<Task>? Late = null,
        string? Shown = null
    );

    /// <summary>The places that show all of the texts.</summary>
    public async Task<IReadOnlyList<Place>> PlantAsync(IReadOnlyList<string> texts)
    {
        using var site = new CoachSite(app.Address);
        var owner = await new AccountStore(Source, TimeProvider.System).LocalOwnerAsync(None);
        // A text with a NUL in it is refused as no text.
        var blocks = texts.Select(text => text.Replace("\0", "\u0001", StringComparison.Ordinal));
        var writeUp = $"# {OneLine(texts[0])}\n\n{string.Join("\n\n", blocks)}\n";
        var path = await site.AddProjectAsync(writeUp);
        var project = new ProjectId(Guid.Parse(path.Split('/')[^1]));
        var cleaned = texts.Select(Utterance.Clean).ToList();
        var events = Interview(cleaned, writeUp);
        SessionId[] ids = [.. Enumerable.Range(0, 3).Select(_ => new SessionId(Guid.NewGuid()))];
        var (finished, running, streamed) = (ids[0], ids[1], ids[2]);
        var sessions = new SessionStore(Source);
        await sessions.CreateAsync(owner, finished, project, [.. events, Finished], None);
        await ReviewAsync(owner, finished, cleaned);
        await sessions.CreateAsync(owner, running, project, events, None);
        await sessions.CreateAsync(owner, streamed, project, events[..2], None);
        return
        [
            new("write-up", path),
            new("review of the write-up", path + "/review"),
            new("room", $"/sessions/{running}"),
            new(
                "room, streamed",
                $"/sessions/{streamed}",
                Late: () => sessions.AppendAsync(owner, streamed, 2, events[2..], None),
                Shown: $"#turn-{events.Count}"
            ),
            new("report", $"/sessions/{finished}/report?unrated=true"),
            new(
                "report as a file",
                $"/sessions/{finished}/kept",
                await site.PageAsync($"/sessions/{finished}/report.html")
            ),
            new("mentor’s desk", $"/sessions/{finished}/mentor"),
            new("shared report", await LinkAsync(owner, finished, SharedPart.Report)),
            new("shared transcript", await LinkAsync(owner, finished, SharedPart.Transcript)),
        ];
    }

    /// <summary>The places that show fewer of them.</summary>
    public async Task<IReadOnlyList<Place>> PlantFewAsync(IReadOnlyList<string> texts)
    {
        var owner = await new AccountStore(Source, TimeProvider.System).LocalOwnerAsync(None);
        var cleaned = texts.Select(Utterance.Clean).ToList();
        var notices = new NoticeStore(Source, TimeProvider.System);
        var questions = new MentorQuestionStore(Source, TimeProvider.System);
        foreach (var text in cleaned)
        {
            var who = new Doer(owner, text[..Math.Min(text.Length, 200)]);
            await notices.TellAsync(owner, NoticeKind.ReviewReceived, who, project: null, session: null, None);
            await questions.AddAsync(owner, new MentorQuestion("new", Topic.Metrics, text, [Point(text)], text), None);
        }

        var claims = new ClaimStore(Source, TimeProvider.System);
        var lines = string.Join('\n', cleaned.Select(text => $"- Python, {OneLine(text)}"));
        await claims.SaveAsync(owner, ClaimSourceKind.Cv, $"{OneLine(cleaned[0])}.md", lines, None);
        await claims.SaveAsync(owner, ClaimSourceKind.Job, "job.md", lines, None);
        return
        [
            new("notices", "/notices"),
            new("mentor’s questions", "/mentor/questions"),
            new("claims", "/claims"),
            new("drills", "/drills"),
            new("projects", "/"),
            new("history", "/history"),
            new("progress", "/progress"),
            new("mentor’s queue", "/mentor?show=all"),
            new("data", "/data"),
            .. cleaned.Take(8).Select(text => new Place("search", $"/history?q={Uri.EscapeDataString(text)}")),
        ];
    }

    private static InterviewEvent Finished =>
        new InterviewEvent.InterviewFinished("Thank you.", ByCandidate: true, Noon);

    /// <summary>Every text as an answer, some as what is asked, what it rests on, and what is made of the answers.</summary>
    private static List<InterviewEvent> Interview(List<string> texts, string writeUp)
    {
        var asked = texts.Where((_, i) => i % PerQuestion == 0).ToList();
        var plan = new InterviewPlan(
            1,
            asked
                .Select(
                    (text, i) =>
                        new PlannedQuestion(
                            $"mentor.{i}",
                            Topic.Metrics,
                            text,
                            text,
                            [new SourceQuote(i % 2 == 0 ? "write-up.md" : text, new LineSpan(1, 1), text)],
                            [Point(text)],
                            text,
                            text
                        )
                )
                .ToList()
        );
        var hash = ContentHash.Of(writeUp);
        var events = new List<InterviewEvent>
        {
            new InterviewEvent.InterviewStarted(texts[0], [new InterviewSource("write-up.md", hash)], plan, Noon),
        };
        foreach (var (index, text) in texts.Index())
        {
            if (index % PerQuestion == 0)
            {
                events.Add(new InterviewEvent.QuestionAsked(index / PerQuestion, text, Noon));
            }

            events.Add(new InterviewEvent.AnswerGiven(Guid.NewGuid(), text, Noon));
            if (index % 5 == 0)
            {
                events.Add(Assessed(events.Count, text));
                var whisper = new FollowUp(
                    FollowUpKind.Mentor,
                    Probe: new AskedProbe(FollowUp.OfMentor, Topic.Metrics, text, text, [])
                );
                events.Add(new InterviewEvent.FollowUpAsked(whisper, text, Noon));
                events.Add(new InterviewEvent.UtteranceReworded(events.Count, $"{text}?", text, "reword", Noon));
            }
        }

        events.Add(new InterviewEvent.SilenceBroken("Take your time.", Noon));
        return events;
    }

    private static InterviewEvent.AnswerAssessed Assessed(int answer, string quote)
    {
        var point = new PointAssessment("point", Covered: true, Unsure: false, 0.9, quote);
        var denied = new Contradiction(1, quote, quote, quote);
        return new(answer, new Assessment(2.5, [point], [denied], true, []), 2.5, [point], Answers: true, Noon);
    }

    private static RubricPoint Point(string text) => new("point", text, [text], text);

    /// <summary>A draft on the desk, and a Review in the report.</summary>
    private async Task ReviewAsync(OwnerId owner, SessionId session, List<string> texts)
    {
        var reviews = new ReviewStore(Source);
        foreach (var submits in new[] { true, false })
        {
            await reviews.CreateAsync(owner, session, owner, new ReviewEvent.ReviewStarted(texts[^1], Noon), None);
            var review = (await reviews.DraftAsync(owner, session, owner, None))!.Id;
            var seq = 1;
            foreach (var (index, text) in texts.Index().Where(one => one.Index % 10 == 0))
            {
                var anchor = new Anchor.OnTurn(3, index % 20 == 0 ? null : new TextQuote(text, text, text, 0));
                var kind = index % 20 == 0 ? CommentKind.Suggestion : CommentKind.Comment;
                var remark = new ReviewEvent.CommentDrafted(Guid.NewGuid(), kind, anchor, text, Noon);
                await reviews.AppendAsync(owner, review, seq++, remark, None);
            }

            ReviewEvent[] ending =
            [
                new ReviewEvent.PointOverruled(2, "point", true, false, texts[0], Noon),
                new ReviewEvent.VerdictGiven(MentorVerdict.Ready, texts[^1], Noon),
            ];
            foreach (var happened in ending)
            {
                await reviews.AppendAsync(owner, review, seq++, happened, None);
            }

            if (submits)
            {
                await reviews.SubmitAsync(owner, review, seq, new(Noon), [], None);
            }
        }
    }

    private async Task<string> LinkAsync(OwnerId owner, SessionId session, SharedPart part)
    {
        var shares = new ShareStore(Source, TimeProvider.System);
        return "/shared/" + await shares.AddAsync(owner, session, part, redacted: false, TimeSpan.FromDays(1), None);
    }

    private static string OneLine(string text)
    {
        var line = Utterance.Clean(text).ReplaceLineEndings(" ");
        return line[..Math.Min(line.Length, 100)];
    }
}
