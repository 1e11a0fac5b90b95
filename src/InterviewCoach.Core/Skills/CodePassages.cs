using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Skills;

/// <summary>Reads the code of one source: what it imports, calls, starts, installs, and which files it has.</summary>
/// <param name="script">Reads a line of a shell that is a comment or starts a script, for the words in it.</param>
internal sealed class CodePassages(
    SkillCatalogue catalogue,
    WriteUp source,
    LedgerDraft draft,
    Action<int>? script = null
)
{
    private readonly PythonSource python = new(catalogue.Signals);
    private readonly Sections sections = new();

    /// <summary>Reads a Passage of code; false when it is a drawing or prose in a fence.</summary>
    public bool Read(Passage passage)
    {
        if (sections.Of(passage.HeadingPath) is Section.Planned or Section.Aside)
        {
            return true;
        }

        switch (passage.Language)
        {
            case "python" or "py" or "python3" or "ipython" or "ipython3":
                Python(passage.Lines);
                return true;
            case "sql" or "postgresql" or "mysql":
                Language("SQL", passage.Lines);
                return true;
            case "r":
                Language("R", passage.Lines);
                return true;
            case "json" or "yaml" or "yml" or "toml" or "xml" or "html" or "css" or "mermaid" or "diff":
                return passage.Language != "mermaid";
        }

        var looksPython = false;
        var looksDrawn = false;
        for (var line = passage.Lines.Start; line <= passage.Lines.End; line++)
        {
            var text = source.Lines[line - 1].Text;
            looksPython |= PythonSource.IsImport(text);
            looksDrawn |= LineSigns.IsTree(text);
        }

        if (looksPython)
        {
            Python(passage.Lines);
            return true;
        }

        if (looksDrawn)
        {
            Tree(passage.Lines);
            return false;
        }

        if (!Shell(passage.Lines) && !IsShell(passage.Language))
        {
            return false;
        }

        for (var line = passage.Lines.Start; line <= passage.Lines.End && script is not null; line++)
        {
            if (ShellLine.IsCommentOrScript(source.Lines[line - 1].Text))
            {
                script(line);
            }
        }

        return true;
    }

    /// <summary>Reads lines of Python.</summary>
    public void Python(LineSpan lines)
    {
        for (var line = lines.Start; line <= lines.End; line++)
        {
            var text = source.Lines[line - 1].Text;
            if (text.AsSpan().TrimStart() is ['!' or '%', ..])
            {
                Shell(LineSpan.At(line));
                continue;
            }

            Command(text, line, prose: true);
            foreach (var sign in python.Read(text))
            {
                draft.Add(sign.Skill, sign.IsUse ? EvidenceLevel.Demonstrated : EvidenceLevel.Listed, source, line);
            }
        }
    }

    /// <summary>Reads lines typed into a shell; whether any was a known command.</summary>
    public bool Shell(LineSpan lines)
    {
        var any = false;
        for (var line = lines.Start; line <= lines.End; line++)
        {
            any |= Command(source.Lines[line - 1].Text, line, prose: false);
        }

        return any;
    }

    /// <summary>Reads one command line. In prose a command has two words, so that "make" stays a verb.</summary>
    public bool Command(string text, int line, bool prose)
    {
        var any = false;
        if (!ShellLine.MayStart(text, catalogue.Signals))
        {
            return false;
        }

        foreach (var command in ShellLine.Commands(text))
        {
            if (prose && command.Length < 2)
            {
                continue;
            }

            foreach (var skill in ShellLine.Started(command, catalogue.Signals))
            {
                draft.Add(skill, EvidenceLevel.Demonstrated, source, line);
                any = true;
            }

            foreach (var package in ShellLine.Installed(command))
            {
                any = true;
                Package(package, line);
            }
        }

        return any;
    }

    /// <summary>Reads a list of required packages, one on each line.</summary>
    public void Requirements()
    {
        for (var line = 1; line <= source.Lines.Count; line++)
        {
            Package(ShellLine.PackageName(source.Lines[line - 1].Text.Trim()), line);
        }
    }

    /// <summary>What a source's own name shows: a Dockerfile, a workflow.</summary>
    public void FileName(string path)
    {
        if (catalogue.Signals.File(path) is var (skill, _) && source.Lines.Count > 0)
        {
            draft.Add(skill, EvidenceLevel.Demonstrated, source, 1);
        }
    }

    /// <summary>A listing of files: those that only one tool reads show the tool.</summary>
    private void Tree(LineSpan lines)
    {
        for (var line = lines.Start; line <= lines.End; line++)
        {
            var text = source.Lines[line - 1].Text;
            foreach (
                var word in text.Split([' ', '\t', '\u00A0', '│', '├', '└', '─'], StringSplitOptions.RemoveEmptyEntries)
            )
            {
                if (word[0] is '#' or '←' or '(')
                {
                    break;
                }

                File(word, line, EvidenceLevel.Listed);
            }
        }
    }

    /// <summary>
    /// Reads the name of a file of the project. A name that only one tool reads shows the tool; an ending proves what is
    /// claimed elsewhere.
    /// </summary>
    public void File(string path, int line, EvidenceLevel level)
    {
        if (catalogue.Signals.File(path) is not var (skill, isByEnding) || skill.Kind == SkillKind.Language)
        {
            return;
        }

        if (isByEnding)
        {
            draft.AddProof(skill, source, line);
        }
        else
        {
            draft.Add(skill, level, source, line);
        }
    }

    private void Language(string name, LineSpan lines)
    {
        if (catalogue.Find(name) is { } skill)
        {
            draft.Add(skill, EvidenceLevel.Demonstrated, source, lines.Start);
        }
    }

    private void Package(string name, int line)
    {
        if (
            name.Length > 1
            && catalogue.Find(name) is { } skill
            && (
                skill.Signals.Imports.Count > 0
                || skill.Kind is not (SkillKind.Model or SkillKind.Method or SkillKind.Statistics or SkillKind.Field)
            )
        )
        {
            draft.Add(skill, EvidenceLevel.Listed, source, line);
        }
    }

    private static bool IsShell(string? language) =>
        language is "bash" or "sh" or "shell" or "console" or "zsh" or "powershell" or "cmd" or "bat" or "terminal";
}
