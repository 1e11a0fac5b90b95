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
                var message =
                    parsed.CommandResult.Command == root && parsed.UnmatchedTokens is [var unknown, ..]
                        ? $"'{unknown}' is no verb."
                        : parsed.Errors[0].Message;
                var words = message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
                Console.Error.WriteLine($"coach: {string.Join(' ', words)} See 'coach --help'.");
                return WrongUse;
            }

            if (parsed.Tokens.Any(token => token.Value.Length == 0))
            {
                // Mostly a variable of a script that was never set; nothing that is named here can be empty.
                throw new UsageException("A name or value on the command line is empty. See 'coach --help'.");
            }

            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (UsageException wrongUse)
        {
            Console.Error.WriteLine($"coach: {wrongUse.Message}");
            return WrongUse;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What is read is refused by its name, where it is read; this is what is written, to a full disk for one.
            Console.Error.WriteLine($"coach: {string.Join(' ', e.Message.Split('\n'))}");
            return WrongUse;
        }
    }
}
