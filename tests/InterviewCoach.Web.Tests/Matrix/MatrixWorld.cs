using System.Text.Json;
using System.Text.RegularExpressions;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviews;
using InterviewCoach.Web.Storage;
using Npgsql;

namespace InterviewCoach.Web.Tests.Matrix;

/// <summary>An owner with something to read, and everybody else.</summary>
internal sealed partial class MatrixWorld : IAsyncDisposable
{
    private readonly HostedCoach _app;
    private readonly Dictionary<string, Person> _people = [];
    private readonly Dictionary<string, NodeRoom> _lines = [];
    private readonly CoachSite _nobody;
    private Dictionary<string, string> _places = [];

    private MatrixWorld(HostedCoach app)
    {
        _app = app;
        _nobody = new CoachSite(app.Address);
    }

    /// <summary>A Session of the owner's that goes on.</summary>
    public Guid Running { get; private set; }

    public static async Task<MatrixWorld> MakeAsync(HostedCoach app, string secret)
    {
        var world = new MatrixWorld(app);
        await world.PeopleAsync();
        await world.FillAsync(world._people["owner"], secret);
        await world.ShareAsync(world._people["owner"]);
        await world.AskAsync();
        await world.GatherAsync(new OwnerId(world._people["owner"].Owner));
        return world;
    }

    /// <summary>Asks, or sends a form, as the person of a column; signs them in again where they were signed out.</summary>
    public async Task<HttpResponseMessage> RequestAsync(string column, HttpMethod method, string address, string? form)
    {
        if (_people.TryGetValue(column, out var person))
        {
            await SignInAgainAsync(person);
        }

        using var request = new HttpRequestMessage(method, Filled(address, column));
        if (method == HttpMethod.Post)
        {
            // As a browser says it of a page of this app.
            request.Headers.Add("Origin", _app.Address.GetLeftPart(UriPartial.Authority));
            request.Content = new FormUrlEncodedContent(
                form is null ? [] : [new("_handler", Filled(form, column)), new("sure", "yes")]
            );
        }

        return await (person?.Site ?? _nobody).SendAsync(request);
    }

    /// <summary>The person's line to a hub; null where they are not let in.</summary>
    public async Task<NodeRoom?> LineAsync(string column, string hub)
    {
        if (_lines.TryGetValue(column + hub, out var open))
        {
            return open;
        }

        var cookies = "";
        if (_people.TryGetValue(column, out var person))
        {
            await SignInAgainAsync(person);
            cookies = person.Site.Cookies;
        }

        try
        {
            var headers = JsonSerializer.Serialize(new Dictionary<string, string> { ["Cookie"] = cookies });
            return _lines[column + hub] = await NodeRoom.ConnectAsync(_app.Address, headers, hub);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var line in _lines.Values)
        {
            await line.DisposeAsync();
        }

        foreach (var person in _people.Values)
        {
            person.Dispose();
        }

        _nobody.Dispose();
    }

    private async Task PeopleAsync()
    {
        foreach (
            var (column, name, role) in new[]
            {
                ("other candidate", "other", "candidate"),
                ("unassigned mentor", "stranger", "mentor"),
                ("assigned mentor", "assigned", "mentor"),
                ("revoked mentor", "revoked", "mentor"),
                ("cohort mentor", "cohort", "mentor"),
                ("mentor of a cohort left", "left", "mentor"),
                ("owner", "owner", "candidate"),
                ("administrator", "admin", "administrator"),
            }
        )
        {
            _people[column] = await People.RegisterAsync(_app.Address, _app.Database.Source, name, role);
        }
    }

    private async Task FillAsync(Person owner, string secret)
    {
        var project = await owner.Site.AddProjectAsync(
            $"# {secret}\n\nWe predict {secret} with a random forest. Accuracy 0.91 on the test set.\n"
        );
        var finding = Finding().Match(await owner.Site.PageAsync(project + "/review")).Groups[1].Value;
        var session = await owner.Site.StartInterviewAsync(project);
        Running = await owner.Site.StartInterviewAsync(project);
        await using var line = await NodeRoom.ConnectAsync(
            _app.Address,
            JsonSerializer.Serialize(new Dictionary<string, string> { ["Cookie"] = owner.Site.Cookies })
        );
        await line.InvokeAsync("Join", session, 0);
        await line.InvokeAsync(
            "Answer",
            session,
            Guid.NewGuid(),
            2,
            $"I chose the random forest for {secret}, since it beat the baseline by 0.07 in recall on the same split."
        );
        while (!(await line.NextAsync()).Value.GetProperty("candidateIsNext").GetBoolean()) { }

        await line.InvokeAsync("Finish", session);
        while ((await line.NextAsync()).Value.GetProperty("status").GetString() != "finished") { }

        var apart = await owner.Site.StartInterviewAsync(
            await owner.Site.AddProjectAsync(
                $"# {secret}, too\n\nWe count {secret} by hand. Accuracy 0.71 on the test set.\n"
            )
        );
        await using var asked = _app.Database.Source.CreateCommand(
            "select payload -> 'plan' -> 'questions' -> 0 ->> 'id' from session_event where session_id = $1 and seq = 1"
        );
        asked.Parameters.Add(new NpgsqlParameter { Value = session });
        _places = new Dictionary<string, string>
        {
            ["project"] = project.Split('/')[^1],
            ["session"] = session.ToString(),
            ["running"] = Running.ToString(),
            // Of a project that the cohort is not shown.
            ["apart"] = apart.ToString(),
            ["finding"] = finding,
            ["owner"] = owner.Owner.ToString("N"),
            ["sign-in"] = await ElsewhereAsync(owner),
            ["question"] = (string)(await asked.ExecuteScalarAsync())!,
        };
    }

    private static async Task SignInAgainAsync(Person person)
    {
        using var here = await person.Site.GetAsync("/rules/no-baseline");
        if (here.StatusCode != System.Net.HttpStatusCode.OK)
        {
            using var again = await person.Site.SubmitAsync(
                "/sign-in",
                "sign-in",
                ("Form.UserName", person.UserName),
                ("Form.Password", People.Password)
            );
        }
    }

    /// <summary>Shows all of it to two mentors, takes it back from one, and makes a link.</summary>
    private async Task ShareAsync(Person owner)
    {
        var candidate = new OwnerId(owner.Owner);
        var grants = new GrantStore(_app.Database.Source, TimeProvider.System);
        foreach (var column in new[] { "revoked mentor", "assigned mentor" })
        {
            var token = await grants.InviteAsync(candidate, GrantScope.Everything, CancellationToken.None);
            await grants.TakeUpAsync(new OwnerId(_people[column].Owner), token!, CancellationToken.None);
            var grant = await NewestAsync(
                "select grant_id from mentor_grant where owner_id = $1 and revoked_at is null",
                owner
            );
            _places["grant-id"] = grant.ToString("N");
            await ReviewAsync(candidate, new OwnerId(_people[column].Owner));
            if (column == "revoked mentor")
            {
                await grants.RevokeAsync(candidate, grant, CancellationToken.None);
            }
        }

        _places["link"] = (
            await new ShareStore(_app.Database.Source, TimeProvider.System).AddAsync(
                candidate,
                new SessionId(Guid.Parse(_places["session"])),
                SharedPart.Report,
                redacted: false,
                TimeSpan.FromDays(1),
                CancellationToken.None
            )
        )!;
        _places["link-id"] = (await NewestAsync("select share_id from share_link where owner_id = $1", owner)).ToString(
            "N"
        );
    }

    /// <summary>A Review that overrules the coach, handed in, and the draft of another: what its mentor has of it after a revocation.</summary>
    private async Task ReviewAsync(OwnerId candidate, OwnerId mentor)
    {
        var (none, at) = (CancellationToken.None, TimeProvider.System.GetUtcNow());
        var reviews = new ReviewStore(_app.Database.Source);
        var session = new SessionId(Guid.Parse(_places["session"]));
        var started = new ReviewEvent.ReviewStarted("A mentor", at);
        await reviews.CreateAsync(candidate, session, mentor, started, none);
        var review = (await reviews.DraftAsync(candidate, session, mentor, none))!.Id;
        ReviewEvent[] events =
        [
            new ReviewEvent.ScoreOverruled(2, 5, 1, "It is better than that.", at),
            new ReviewEvent.VerdictGiven(MentorVerdict.Ready, "Ready.", at),
        ];
        foreach (var (index, happened) in events.Index())
        {
            await reviews.AppendAsync(candidate, review, index + 1, happened, none);
        }

        await reviews.SubmitAsync(candidate, review, events.Length + 1, new(at), [], none);
        await reviews.CreateAsync(candidate, session, mentor, started, none);
    }

    /// <summary>A question in the library of the assigned mentor.</summary>
    private async Task AskAsync()
    {
        var question = new MentorQuestion("", Topic.Metrics, "Why this one?", [], "Because.");
        var id = await new MentorQuestionStore(_app.Database.Source, TimeProvider.System).AddAsync(
            Id("assigned mentor"),
            question,
            CancellationToken.None
        );
        _places["library-question"] = id.ToString("N");
    }

    /// <summary>A cohort to whose mentor the owner shows a session and the project, one without mentors, and one they left.</summary>
    private async Task GatherAsync(OwnerId owner)
    {
        var none = CancellationToken.None;
        var (source, time) = (_app.Database.Source, TimeProvider.System);
        var (cohorts, doors, shares) = (
            new CohortStore(source, time),
            new CohortDoorStore(source, time),
            new CohortShareStore(source, time)
        );
        var (maker, fellow) = (Id("administrator"), Id("other candidate"));
        var (mentor, left) = (Id("cohort mentor"), Id("mentor of a cohort left"));
        var cohort = await cohorts.MakeAsync(maker, "Autumn", mentors: false, none);
        var forCandidates = (await cohorts.InviteAsync(maker, cohort, asMentor: false, none))!;
        await doors.JoinAsync(owner, forCandidates, none);
        await doors.JoinAsync(fellow, forCandidates, none);
        await doors.MentorAsync(mentor, (await cohorts.InviteAsync(maker, cohort, asMentor: true, none))!, none);
        await shares.ShowAsync(
            owner,
            cohort,
            new GrantScope(new ProjectId(Guid.Parse(_places["project"])), null),
            none
        );
        await shares.ShowAsync(
            owner,
            cohort,
            new GrantScope(null, new SessionId(Guid.Parse(_places["session"]))),
            none
        );
        var shown = await shares.ListAsync(owner, none);

        var empty = await cohorts.MakeAsync(maker, "Empty", mentors: false, none);
        var open = (await cohorts.InviteAsync(maker, empty, asMentor: false, none))!;
        await doors.JoinAsync(owner, open, none);
        var before = await cohorts.MakeAsync(left, "Left", mentors: true, none);
        await doors.JoinAsync(owner, (await cohorts.InviteAsync(left, before, asMentor: false, none))!, none);
        await shares.ShowAsync(owner, before, GrantScope.Everything, none);
        await doors.LeaveAsync(owner, before, owner, none);

        _places["cohort"] = cohort.ToString();
        _places["for-candidates"] = open;
        _places["empty-cohort-id"] = empty.ToString("N");
        _places["invitation-id"] = (await cohorts.InvitationsAsync(maker, cohort, none))[0].Id.ToString("N");
        _places["cohort-session-id"] = shown.Single(share => share.Scope.Session is not null).Id.ToString("N");
        _places["cohort-project-id"] = shown.Single(share => share.Scope.Project is not null).Id.ToString("N");
        _places["cohort-mentor"] = mentor.Value.ToString("N");
        _places["fellow"] = fellow.Value.ToString("N");
    }

    private OwnerId Id(string column) => new(_people[column].Owner);

    /// <summary>Only the viewer has the link; the others guess.</summary>
    private string Filled(string text, string column) =>
        _places.Aggregate(
            text,
            (filled, place) =>
                filled
                    // A form is named by an id without dashes.
                    .Replace(
                        $"remove-{{{place.Key}}}",
                        $"remove-{place.Value.Replace("-", "")}",
                        StringComparison.Ordinal
                    )
                    .Replace(
                        $"{{{place.Key}}}",
                        place.Key == "link" && column != "share viewer" ? "a-guess" : place.Value,
                        StringComparison.Ordinal
                    )
        );

    /// <summary>Signs the person in with another browser. Returns what the database calls that sign-in.</summary>
    private async Task<string> ElsewhereAsync(Person person)
    {
        using var elsewhere = new CoachSite(_app.Address);
        using var signedIn = await elsewhere.SubmitAsync(
            "/sign-in",
            "sign-in",
            ("Form.UserName", person.UserName),
            ("Form.Password", People.Password)
        );
        return (
            await NewestAsync(
                "select sign_in_id from sign_in where owner_id = $1 order by signed_in_at desc limit 1",
                person
            )
        ).ToString("N");
    }

    private async Task<Guid> NewestAsync(string sql, Person person)
    {
        await using var command = _app.Database.Source.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter { Value = person.Owner });
        return (Guid)(await command.ExecuteScalarAsync())!;
    }

    [GeneratedRegex("value=\"finding-([0-9a-f-]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Finding();
}
