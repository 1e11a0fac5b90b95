using System.Buffers;

namespace InterviewCoach.Core.Skills;

/// <summary>A line typed into a shell: which tools it starts and which packages it installs.</summary>
internal static class ShellLine
{
    private const int LongestLine = 2000;
    private static readonly SearchValues<char> NameEnds = SearchValues.Create("=<>~![;@ ");
    private const string PromptSigns = "$>!% \t";
    private static readonly char[] Blank = [' ', '\t'];

    /// <summary>Whether a line may hold a command at all, told by its first word or by a sign that chains commands.</summary>
    public static bool MayStart(string line, SignalIndex signals)
    {
        var text = line.AsSpan().TrimStart(PromptSigns);
        var end = text.IndexOfAny(' ', '\t');
        var first = end < 0 ? text : text[..end];
        return signals.StartsCommand(first)
            || first
                is "pip"
                    or "pip3"
                    or "conda"
                    or "mamba"
                    or "brew"
                    or "apt"
                    or "apt-get"
                    or "npm"
                    or "yarn"
                    or "pdm"
            || first
                is "sudo"
                    or "time"
                    or "nohup"
                    or "exec"
                    or "RUN"
                    or "CMD"
                    or "python"
                    or "python3"
                    or "py"
                    or "hatch"
            || first is "cd" or "git" or "source" or "bash" or "export"
            || first.EndsWith("/python")
            || first.EndsWith("/pip")
            || first.EndsWith("python.exe")
            || first.EndsWith("pip.exe")
            || first.Contains('=');
    }

    /// <summary>The commands of a line, each as its words: prompts are dropped, chains split.</summary>
    public static IEnumerable<string[]> Commands(string line)
    {
        var text = line.Length > LongestLine ? line[..LongestLine] : line;
        text = text.AsSpan().TrimStart(PromptSigns).TrimEnd().ToString();
        if (text.Length == 0 || text[0] == '#')
        {
            yield break;
        }

        foreach (var part in text.Split(["&&", "||", "|", ";"], StringSplitOptions.None))
        {
            var comment = part.IndexOf(" #", StringComparison.Ordinal);
            var words = (comment < 0 ? part : part[..comment]).Split(Blank, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 0)
            {
                yield return words;
            }
        }
    }

    /// <summary>The Skills a command shows: those that it starts, outermost first.</summary>
    public static IEnumerable<Skill> Started(string[] command, SignalIndex signals)
    {
        for (var at = 0; at < command.Length; )
        {
            ReadOnlySpan<string> rest = command.AsSpan(at);
            if (signals.Command(rest) is { } skill && !IsSentence(rest))
            {
                yield return skill;
            }

            var wrapper = Wrapper(command.AsSpan(at));
            if (wrapper == 0)
            {
                yield break;
            }

            at += wrapper;
        }
    }

    /// <summary>Whether a line starts a target of a Makefile.</summary>
    public static bool StartsTarget(string line) => line.AsSpan().TrimStart(PromptSigns).StartsWith("make ");

    /// <summary>Whether a line is a comment, or starts a script or a target whose name says what it does.</summary>
    public static bool IsCommentOrScript(string line)
    {
        var text = line.AsSpan().TrimStart("$>! \t");
        return text.StartsWith("#")
            || text.StartsWith("make ")
            || text.StartsWith("python")
                && line.Length <= LongestLine
                && line.Contains(".py", StringComparison.Ordinal);
    }

    /// <summary>The packages that a command installs, without versions.</summary>
    public static IEnumerable<string> Installed(string[] command)
    {
        var from = InstallStart(command);
        if (from < 0)
        {
            yield break;
        }

        for (var i = from; i < command.Length; i++)
        {
            var word = command[i];
            if (
                word
                is "-r"
                    or "-c"
                    or "--index-url"
                    or "--extra-index-url"
                    or "-f"
                    or "-n"
                    or "--name"
                    or "--requirement"
            )
            {
                i++;
            }
            else if (PackageName(word) is { Length: > 0 } name)
            {
                yield return name;
            }
        }
    }

    /// <summary>The name in a requirement: "xgboost[gpu]>=2.0" is "xgboost"; empty for flags and paths.</summary>
    public static string PackageName(string requirement)
    {
        var word = requirement.Trim('"', '\'', ',');
        if (word.Length == 0 || word[0] is '-' or '.' or '#' or '/')
        {
            return "";
        }

        var end = word.AsSpan().IndexOfAny(NameEnds);
        var name = end < 0 ? word : word[..end];
        return name.Contains('/', StringComparison.Ordinal) || name.EndsWith(".txt", StringComparison.Ordinal)
            ? ""
            : name;
    }

    private static int InstallStart(string[] command)
    {
        for (var i = 0; i + 1 < command.Length && i < 5; i++)
        {
            var isInstall = (command[i], command[i + 1]) switch
            {
                (
                    "pip"
                        or "pip3"
                        or "conda"
                        or "mamba"
                        or "brew"
                        or "apt"
                        or "apt-get"
                        or "npm"
                        or "pipenv",
                    "install"
                ) => true,
                ("poetry" or "uv" or "yarn" or "pdm" or "pixi", "add") => true,
                ("npm", "i") => true,
                _ => false,
            };
            if (isInstall)
            {
                return i + 2;
            }
        }

        return -1;
    }

    /// <summary>How many words run another command: "sudo", "poetry run", "python -m", "PORT=80".</summary>
    private static int Wrapper(ReadOnlySpan<string> words) =>
        words switch
        {
            ["pipenv" or "poetry" or "uv" or "pdm" or "pixi" or "hatch", "run", _, ..] => 2,
            ["python" or "python3" or "py", "-m", _, ..] => 2,
            ["conda", "run", "-n", _, _, ..] => 4,
            ["sudo" or "time" or "nohup" or "exec" or "RUN" or "CMD", _, ..] => 1,
            [var setting, _, ..] when setting.Contains('=', StringComparison.Ordinal) => 1,
            _ => 0,
        };

    /// <summary>"make sure that …" is prose.</summary>
    private static bool IsSentence(ReadOnlySpan<string> words) =>
        words
            is [
                "make",
                "sure"
                or "a"
                or "the"
                or "it"
                or "your"
                or "use"
                or "predictions"
                or "an"
                or "any"
                or "changes",
                ..,
            ];
}
