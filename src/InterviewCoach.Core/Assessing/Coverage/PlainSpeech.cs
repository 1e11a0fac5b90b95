using System.Text;
using InterviewCoach.Core.Assessing.Text;
using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Profiles.Presence;

namespace InterviewCoach.Core.Assessing.Coverage;

/// <summary>
/// What sentences of an answer show by the phrases that write-ups are read with: "they decide at six whether practice goes
/// ahead" tells who acts, though no word of the point is in it.
/// </summary>
internal sealed class PlainSpeech
{
    private const int LongestSentence = 600;

    private static readonly (string Facet, PresenceKey Key)[] Shows =
    [
        ("who", PresenceKey.DecisionOrStakeholder),
        ("decision", PresenceKey.DecisionOrStakeholder),
        ("source", PresenceKey.DataSource),
        ("labels", PresenceKey.LabelsExplained),
        ("split", PresenceKey.ValidationScheme),
        ("untouched", PresenceKey.TestSetHeldOut),
        ("limitation", PresenceKey.Limitations),
        ("errors", PresenceKey.ErrorAnalysis),
        ("result", PresenceKey.ImpactStatement),
        ("imbalance", PresenceKey.ClassImbalanceAddressed),
        ("next", PresenceKey.NextSteps),
    ];

    private readonly CueBook book;
    private readonly (CueGroup Group, UInt128 Facet)[] groups;
    private readonly CueGroup?[] doubts;

    /// <summary>Looked-up words, kept by each thread for itself: they may not be shared.</summary>
    [ThreadStatic]
    private static (CueVocabulary Of, WordAtoms Atoms)? kept;

    public PlainSpeech(CueBook book, Facets facets)
    {
        this.book = book;
        groups =
        [
            .. Shows
                .Select(one => (Group: PresenceReader.GroupOf(book, one.Key), Facet: facets.Bit(one.Facet)))
                .Where(one => one.Group is not null && one.Facet != UInt128.Zero)
                .Select(one => (one.Group!, one.Facet)),
        ];
        doubts = [book.Group("sense/denied"), book.Group("sense/gloss")];
    }

    /// <summary>For each sentence the facets that it shows, as bits; what is silent in it is as if it were not there.</summary>
    public UInt128[] ShownIn(TextReading answer, bool[] silent)
    {
        var shown = new UInt128[answer.Sentences.Length];
        var finder = new CueFinder(book.InText);
        var atoms = AtomsOfThread();
        for (var s = 0; s < shown.Length; s++)
        {
            var said = Said(answer, answer.Sentences[s], silent);
            if (said.Length <= LongestSentence)
            {
                shown[s] = ShownBy(finder.Find(PlainText.Of(said, atoms, isCode: false).Words));
            }
        }

        return shown;
    }

    private WordAtoms AtomsOfThread()
    {
        if (kept is not { } known || known.Of != book.Vocabulary)
        {
            kept = known = (book.Vocabulary, new WordAtoms(book.Vocabulary));
        }

        return known.Atoms;
    }

    private static string Said(TextReading answer, Text.Sentence sentence, bool[] silent)
    {
        var said = new StringBuilder();
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (!silent[i])
            {
                said.Append(answer.Source.AsSpan(answer.Tokens[i].Start, answer.Tokens[i].End - answer.Tokens[i].Start))
                    .Append(' ');
            }
        }

        return said.ToString();
    }

    private UInt128 ShownBy(Profiles.Presence.CueHit[] hits)
    {
        var shown = UInt128.Zero;
        if (Array.Exists(hits, hit => doubts.Contains(hit.Cue.Group)))
        {
            return shown;
        }

        foreach (var (group, facet) in groups)
        {
            var (clearest, against) = (0, false);
            foreach (var hit in hits)
            {
                if (hit.Cue.Group == group)
                {
                    clearest = Math.Max(clearest, hit.Cue.Weight);
                    against |= hit.Cue.Weight < 0;
                }
            }

            shown |= clearest >= group.Enough && !against ? facet : UInt128.Zero;
        }

        return shown;
    }
}
