using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Claims;

/// <summary>The skills that a write-up only plans to use, and where it says so.</summary>
internal static class PlannedSkills
{
    public static Dictionary<string, SourceQuote> Read(SkillCatalogue catalogue, WriteUp source)
    {
        var planned = new Dictionary<string, SourceQuote>(StringComparer.Ordinal);
        var reader = new WordReader(catalogue.Lexicon, source.Lines);
        var mentions = new Mentions(catalogue.Lexicon, source.Lines);
        var hedges = new Hedges(source.Lines);
        var sections = new Sections();
        foreach (var passage in source.Passages)
        {
            if (
                passage.Kind is PassageKind.Code or PassageKind.Output or PassageKind.FrontMatter or PassageKind.Heading
            )
            {
                continue;
            }

            var isPlan = sections.Of(passage.HeadingPath) == Section.Planned;
            var words = reader.Read(passage.Lines, byLine: false);
            foreach (var mention in mentions.Find(words, amongTools: false))
            {
                if (isPlan || hedges.Plans(words, mention.First, mention.Last))
                {
                    planned.TryAdd(mention.Skill.Name, CvReader.Quote(source, LineSpan.At(words[mention.First].Line)));
                }
            }
        }

        return planned;
    }
}
