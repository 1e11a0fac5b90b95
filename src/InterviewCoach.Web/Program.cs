using InterviewCoach.Web;
using InterviewCoach.Web.Accounts;
using InterviewCoach.Web.Accounts.OpenId;
using InterviewCoach.Web.Api;
using InterviewCoach.Web.Claims;
using InterviewCoach.Web.Hubs;
using InterviewCoach.Web.Interviews;
using InterviewCoach.Web.LanguageModels;
using InterviewCoach.Web.Mentoring;
using InterviewCoach.Web.Pages;
using InterviewCoach.Web.Projects;
using InterviewCoach.Web.Reports;
using InterviewCoach.Web.Rights;
using InterviewCoach.Web.Storage;
using InterviewCoach.Web.Storage.Embedded;

using var stop = new StopSignals();
var builder = WebApplication.CreateBuilder(CoachHost.Options(args));
try
{
    // The interviewer's knowledge is read while the database starts.
    var knowledge = Task.Run(() => Knowledge.Load(builder.Configuration["Coach:PromptsFolder"]));
    await using var database = await Database.OpenAsync(builder.Configuration, CancellationToken.None);
    stop.ThrowIfRequested();

    builder.AddStorage(database);
    builder.AddAccounts();
    builder.AddProjects(await knowledge);
    builder.AddLanguageModels((await knowledge).Prompts, (await knowledge).Grounding);
    builder.AddInterviews();
    builder.AddHubs();
    builder.AddReports();
    builder.AddMentoring();
    builder.AddClaims();
    builder.AddRights();
    builder.AddPages();
    builder.AddSafety();

    await using var app = builder.Build();
    app.UseSafety();
    app.UseClientFiles();
    app.UseAuthentication();
    app.UseRequestLimits();
    app.UseAuthorization();
    app.UseAntiforgery();
    app.MapHealth();
    app.MapHubs();
    app.MapReports();
    app.MapClaims();
    app.MapPasskeys();
    app.MapOpenId();
    app.MapMentoring();
    app.MapRights();
    app.MapPages();

    await app.SeedDemoAsync();
    await app.ServeAsync(database, stop.Requested);
    return 0;
}
catch (OperationCanceledException) when (stop.Requested.IsCancellationRequested)
{
    return 0;
}
catch (Exception e) when (CoachHost.Explain(e) is { } told)
{
    Console.Error.WriteLine(told);
    return 1;
}
