namespace InterviewCoach.Core.Skills;

/// <summary>The catalogue's code signals, ready to be looked up.</summary>
internal sealed class SignalIndex
{
    private readonly Dictionary<string, Skill> imports = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Skill>> calls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string[] Words, Skill Skill)>> commands = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Skill> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Skill> endings = new(StringComparer.Ordinal);

    public SignalIndex(IEnumerable<Skill> skills)
    {
        foreach (var skill in skills)
        {
            foreach (var module in skill.Signals.Imports)
            {
                imports.TryAdd(module, skill);
            }

            foreach (var call in skill.Signals.Calls)
            {
                Under(calls, call).Add(skill);
            }

            foreach (var command in skill.Signals.Commands)
            {
                var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                Under(commands, words[0]).Add((words, skill));
            }

            foreach (var file in skill.Signals.Files)
            {
                (file.StartsWith('*') ? endings : files).TryAdd(file.TrimStart('*'), skill);
            }
        }

        foreach (var known in commands.Values)
        {
            known.Sort((left, right) => right.Words.Length.CompareTo(left.Words.Length));
        }
    }

    /// <summary>The Skill behind a dotted module: the longest prefix that is known.</summary>
    public Skill? Import(string module)
    {
        for (var end = module.Length; end > 0; end = module.LastIndexOf('.', end - 1))
        {
            if (imports.TryGetValue(module[..end], out var skill))
            {
                return skill;
            }
        }

        return null;
    }

    /// <summary>The Skills that a called name shows; a dotted name is looked up whole, then by its last part.</summary>
    public IReadOnlyList<Skill> Call(string name)
    {
        if (calls.TryGetValue(name, out var whole))
        {
            return whole;
        }

        return calls.TryGetValue(name[(name.LastIndexOf('.') + 1)..], out var last) ? last : [];
    }

    /// <summary>Whether some command begins with this word.</summary>
    public bool StartsCommand(ReadOnlySpan<char> word) =>
        commands.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);

    /// <summary>The Skill whose command begins these words; the longest beginning wins.</summary>
    public Skill? Command(ReadOnlySpan<string> words)
    {
        if (words.Length == 0 || !commands.TryGetValue(words[0], out var known))
        {
            return null;
        }

        foreach (var (command, skill) in known)
        {
            if (words.Length >= command.Length && words[..command.Length].SequenceEqual(command))
            {
                return skill;
            }
        }

        return null;
    }

    /// <summary>The Skill that a file's or folder's path shows, and whether only the ending of the name shows it.</summary>
    public (Skill Skill, bool IsByEnding)? File(string path)
    {
        var lower = path.Trim('/').ToLowerInvariant();
        if (files.TryGetValue(lower, out var whole))
        {
            return (whole, false);
        }

        foreach (var (name, skill) in files)
        {
            if (name.Contains('/', StringComparison.Ordinal) && lower.StartsWith(name, StringComparison.Ordinal))
            {
                return (skill, false);
            }
        }

        var file = lower[(lower.LastIndexOf('/') + 1)..];
        if (files.TryGetValue(file, out var named))
        {
            return (named, false);
        }

        var dot = file.LastIndexOf('.');
        return dot >= 0 && endings.TryGetValue(file[dot..], out var byEnding) ? (byEnding, true) : null;
    }

    private static List<T> Under<T>(Dictionary<string, List<T>> table, string key)
    {
        if (!table.TryGetValue(key, out var list))
        {
            table.Add(key, list = []);
        }

        return list;
    }
}
