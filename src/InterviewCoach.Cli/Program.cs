using System.CommandLine;
using InterviewCoach.Cli;
using InterviewCoach.Cli.Verbs;

var root = new RootCommand(
    "InterviewCoach on the command line: reads a project, reviews it, and interviews you about it."
);
foreach (var verb in AllVerbs.Create())
{
    root.Subcommands.Add(verb);
}

return CommandLine.Run(root, args);
