using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Skills;

/// <summary>Reads what the words of one source say of skills.</summary>
internal sealed class ProsePassages
{
    private readonly WriteUp source;
    private readonly LedgerDraft draft;
    private readonly WordReader reader;
    private readonly Mentions mentions;
    private readonly Hedges hedges;
    private readonly MentionLevels levels;
    private readonly CodePassages commands;
    private readonly PseudoHeadings pseudoHeadings;
    private readonly Sections sections = new();

    public ProsePassages(SkillCatalogue catalogue, WriteUp source, LedgerDraft draft)
    {
        (this.source, this.draft) = (source, draft);
        reader = new WordReader(catalogue.Lexicon, source.Lines);
        mentions = new Mentions(catalogue.Lexicon, source.Lines);
        hedges = new Hedges(source.Lines);
        levels = new MentionLevels(source);
        commands = new CodePassages(catalogue, source, draft);
        pseudoHeadings = new PseudoHeadings(source);
    }

    /// <summary>Reads a Passage.</summary>
    public void Read(Passage passage)
    {
        var heading = pseudoHeadings.Over(passage);
        var section = sections.Of(passage.HeadingPath, passage.Kind == PassageKind.Heading ? passage.Text : heading);
        if (section is Section.Planned or Section.Aside || IsCommand(passage))
        {
            return;
        }

        var byLine = passage.Kind is PassageKind.Table or PassageKind.Code or PassageKind.Html or PassageKind.Image;
        var words = reader.Read(passage.Lines, byLine);
        if (words.Count == 0)
        {
            return;
        }

        var isToolList = section == Section.Tools || LineSigns.ShowsBadge(source.Lines[words[0].Line - 1].Text);
        var found = mentions.Find(words, isToolList);
        if (found.Count > 0)
        {
            levels.Begin(passage, section, heading, words, found);
        }

        foreach (var mention in found)
        {
            var line = words[mention.First].Line;
            if (
                !levels.SignsOf(line).IsOpenTask
                && !hedges.Reject(words, mention.First, mention.Last)
                && levels.Of(mention) is { } level
            )
            {
                draft.Add(mention.Skill, level, source, line, isAside: passage.Kind == PassageKind.Heading);
            }
        }

        for (var line = passage.Lines.Start; line <= passage.Lines.End && passage.Kind != PassageKind.Code; line++)
        {
            foreach (var code in LineSigns.InlineCode(source.Lines[line - 1].Text))
            {
                commands.Command(code, line, prose: false);
                commands.File(code, line, EvidenceLevel.Demonstrated);
            }
        }
    }

    /// <summary>
    /// Reads a line of a shell: what its comment says, and what the script is called that it starts, was done; a target
    /// of a Makefile that is named after a tool starts the tool.
    /// </summary>
    public void ReadScript(int line)
    {
        var words = reader.Read(LineSpan.At(line), byLine: true);
        foreach (var mention in mentions.Find(words, amongTools: false))
        {
            var isWay =
                mention.Skill.Kind is SkillKind.Model or SkillKind.Method or SkillKind.Statistics or SkillKind.Practice;
            if (isWay || ShellLine.StartsTarget(source.Lines[line - 1].Text))
            {
                draft.Add(mention.Skill, EvidenceLevel.Demonstrated, source, line);
            }
        }
    }

    /// <summary>Whether a paragraph is a command line that nobody fenced; it is read as one.</summary>
    private bool IsCommand(Passage passage)
    {
        if (passage.Kind is not (PassageKind.Paragraph or PassageKind.Quote or PassageKind.ListItem))
        {
            return false;
        }

        var any = false;
        for (var line = passage.Lines.Start; line <= passage.Lines.End; line++)
        {
            any |= commands.Command(source.Lines[line - 1].Text, line, prose: true);
        }

        return any && passage.Lines.Start == passage.Lines.End;
    }
}
