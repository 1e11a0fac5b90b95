using System.CommandLine;
using InterviewCoach.Cli.Mcp;

namespace InterviewCoach.Cli.Verbs;

/// <summary><c>coach mcp [FOLDER]</c>: the coach for an editor's assistant.</summary>
internal static class McpVerb
{
    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER")
        {
            Description = "What the assistant may have read; the working folder if none is named.",
            DefaultValueFactory = _ => ".",
        };
        var verb = new Command(
            "mcp",
            "Serve an editor's assistant over the Model Context Protocol, on standard input and output."
        )
        {
            folder,
        };
        verb.SetAction(
            async (parsed, cancellation) =>
            {
                var workspace = new Workspace(parsed.GetRequiredValue(folder));
                workspace.Enter();
                await CoachServer.ServeAsync(workspace, cancellation);
                return 0;
            }
        );
        return verb;
    }
}
