using InterviewCoach.Web;
using InterviewCoach.Web.Accounts;
using InterviewCoach.Web.Api;
using InterviewCoach.Web.Hubs;
using InterviewCoach.Web.Interviews;
using InterviewCoach.Web.Pages;
using InterviewCoach.Web.Projects;
using InterviewCoach.Web.Storage;
using InterviewCoach.Web.Storage.Embedded;

var builder = WebApplication.CreateBuilder(CoachHost.Options(args));
try
{
    // The interviewer's knowledge is read while the database starts.
    var knowledge = Task.Run(() => Knowledge.Load(builder.Configuration["Coach:PromptsFolder"]));
    await using var database = await Database.OpenAsync(builder.Configuration, CancellationToken.None);

    builder.AddStorage(database);
    builder.AddAccounts();
    builder.AddProjects(await knowledge);
    builder.AddInterviews();
    builder.AddPages();

    await using var app = builder.Build();
    app.UseSafety();
    app.UseClientFiles();
    app.UseAuthentication();
    app.UseAuthorization();
    app.UseAntiforgery();
    app.MapHealth();
    app.MapInterviewHub();
    app.MapPages();

    await app.SeedDemoAsync();
    await app.ServeAsync(database);
    return 0;
}
catch (StartupRefusedException refused)
{
    Console.Error.WriteLine(refused.Message);
    return 1;
}
