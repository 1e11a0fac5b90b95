namespace InterviewCoach.Core.Skills;

/// <summary>What a line of Python shows.</summary>
/// <param name="Skill">The Skill.</param>
/// <param name="IsUse">Whether it is used there; else only imported.</param>
internal readonly record struct CodeSign(Skill Skill, bool IsUse);

/// <summary>
/// Reads Python line by line for what it imports and calls, remembering what each imported name stands for. Words of
/// comments and strings are not code.
/// </summary>
internal sealed class PythonSource(SignalIndex signals)
{
    private const int LongestLine = 2000;
    private readonly Dictionary<string, Skill> names = new(StringComparer.Ordinal);

    /// <summary>Whether a line imports something.</summary>
    public static bool IsImport(string line)
    {
        var text = line.AsSpan().TrimStart();
        return text.StartsWith("import ")
            || text.StartsWith("from ") && text.Contains(" import ", StringComparison.Ordinal);
    }

    /// <summary>The Skills that a line shows.</summary>
    public IReadOnlyList<CodeSign> Read(string line)
    {
        var text = line.Length > LongestLine ? line[..LongestLine] : line;
        return IsImport(text) ? Import(text.Trim()) : Uses(text);
    }

    private List<CodeSign> Import(string text)
    {
        var signs = new List<CodeSign>();
        var words = text.Split([' ', ',', '(', ')', '\t', ';'], StringSplitOptions.RemoveEmptyEntries);
        var module = words[0] == "from" && words.Length > 1 ? words[1] : null;
        for (var i = module is null ? 1 : 3; i < words.Length && words[i][0] != '#'; i++)
        {
            if (words[i] == "as")
            {
                continue;
            }

            var isAlias = words[i - 1] == "as";
            var imported = isAlias && i >= 2 ? words[i - 2] : words[i];
            var whole = module is null ? imported : $"{module}.{imported}";
            if (signals.Import(whole) is { } skill)
            {
                names[isAlias || module is not null ? words[i] : words[i].Split('.')[0]] = skill;
                signs.Add(new CodeSign(skill, IsUse: false));
            }
        }

        return signs;
    }

    private List<CodeSign> Uses(string text)
    {
        var signs = new List<CodeSign>();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '#')
            {
                break;
            }

            if (c is '"' or '\'')
            {
                var close = text.IndexOf(c, i + 1);
                i = close < 0 ? text.Length : close;
            }
            else if (char.IsLetter(c) || c == '_')
            {
                var end = i + 1;
                while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '.'))
                {
                    end++;
                }

                Name(text[i..end], end < text.Length && text[end] == '(', signs);
                i = end - 1;
            }
        }

        return signs;
    }

    private void Name(string name, bool isCall, List<CodeSign> signs)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if ((isCall || dot > 0) && names.TryGetValue(dot < 0 ? name : name[..dot], out var imported))
        {
            signs.Add(new CodeSign(imported, IsUse: true));
        }

        if (isCall)
        {
            signs.AddRange(signals.Call(name).Select(skill => new CodeSign(skill, IsUse: true)));
        }
    }
}
