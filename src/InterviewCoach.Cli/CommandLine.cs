using System.CommandLine;

namespace InterviewCoach.Cli;

/// <summary>Wrong use or unreadable input: ends the command with exit status 2 and one line on standard error.</summary>
internal sealed class UsageException(string message) : Exception(message);

/// <summary>Runs a command with the exit statuses of the tool: 0 nothing found, 1 findings, 2 wrong use or unreadable input.</summary>
internal static class CommandLine
{
    public const int WrongUse = 2;

    public static int Run(RootCommand root, string[] args)
    {
        try
        {
            // What an option holds is read as it is parsed, and may be refused there already.
            var parsed = root.Parse(args);
            if (parsed.Errors.Count > 0)
            {
                // The parser lists what is allowed on lines of its own; a message here is one line.
                var words = parsed.Errors[0].Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
                Console.Error.WriteLine($"coach: {string.Join(' ', words)} See 'coach --help'.");
                return WrongUse;
            }

            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (UsageException wrongUse)
        {
            Console.Error.WriteLine($"coach: {wrongUse.Message}");
            return WrongUse;
        }
    }
}
