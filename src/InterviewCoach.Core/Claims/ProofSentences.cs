using InterviewCoach.Core.Profiles.Lexing;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Claims;

/// <summary>What a text by itself says of a skill.</summary>
internal enum Naming
{
    /// <summary>It does not name it.</summary>
    None,

    /// <summary>It says that it was not used, or not yet.</summary>
    Denied,

    /// <summary>It names it.</summary>
    Named,
}

/// <summary>Reads sentences and cells as somebody does who sees nothing else of a source.</summary>
internal sealed class ProofSentences(SkillCatalogue catalogue)
{
    /// <summary>The lines of a Passage looked at before and behind the one that is meant.</summary>
    private const int Around = 12;

    /// <summary>What a text says of a skill.</summary>
    public Naming Says(string text, string skill)
    {
        SourceLine[] lines = [new(text)];
        var words = new WordReader(catalogue.Lexicon, lines).Read(LineSpan.At(1), byLine: true);
        var hedges = new Hedges(lines);
        var naming = Naming.None;
        foreach (var mention in new Mentions(catalogue.Lexicon, lines).Find(words, amongTools: false))
        {
            if (mention.Skill.Name != skill)
            {
                continue;
            }

            if (!hedges.Reject(words, mention.First, mention.Last))
            {
                return Naming.Named;
            }

            naming = Naming.Denied;
        }

        return naming;
    }

    /// <summary>The sentences that a line of a Passage is part of, as they are written, marks and links with them.</summary>
    public static IEnumerable<string> Written(WriteUp source, Passage passage, int line)
    {
        var (first, last) = (Math.Max(passage.Lines.Start, line - Around), Math.Min(passage.Lines.End, line + Around));
        var text = source.Text(new LineSpan(first, last));
        var start = 0;
        for (var before = first; before < line; before++)
        {
            start += source.Lines[before - 1].Text.Length + 1;
        }

        var end = start + source.Lines[line - 1].Text.Length;
        var cuts = SentenceCutter.Cut(text).Select(lexemes => lexemes[0].Start).Skip(1).Append(text.Length);
        var from = 0;
        foreach (var to in cuts)
        {
            if (from <= end && to >= start)
            {
                yield return text[from..to].Replace('\n', ' ').Trim();
            }

            from = to;
        }
    }

    /// <summary>The cells of a row of a table.</summary>
    public static IEnumerable<string> Cells(string row) =>
        row.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
