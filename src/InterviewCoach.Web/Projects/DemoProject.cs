using InterviewCoach.Core.Questions;
using InterviewCoach.Web.Storage;
using InterviewCoach.Web.Storage.Embedded;

namespace InterviewCoach.Web.Projects;

/// <summary>A project to try the coach on.</summary>
public sealed class DemoProject(ProjectStore projects, ProjectLibrary library)
{
    /// <summary>Gives it to the owner, once.</summary>
    /// <exception cref="StartupRefusedException">The file under <c>db/demo</c> cannot be read.</exception>
    public async Task GiveAsync(OwnerId owner, CancellationToken cancellation)
    {
        if (await projects.HasDemoAsync(owner, cancellation))
        {
            return;
        }

        var file = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "db", "demo"), "*.md").Single();
        var outcome = await library.AddAsync(
            owner,
            HandedIn.Of(Path.GetFileName(file), await File.ReadAllBytesAsync(file, cancellation)),
            TargetRole.DataScientist,
            isDemo: true,
            cancellation
        );
        if (outcome is AddOutcome.Refused refused)
        {
            throw new StartupRefusedException($"The demo project could not be read: {refused.Message}");
        }
    }
}
