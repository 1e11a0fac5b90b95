using InterviewCoach.Core.Profiles.Lexing;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Profiles.Metrics;

/// <summary>Follows the Passages of a source and knows, at each, what the headings and the words that lead to it name.</summary>
internal sealed class MetricContextReader(MetricLexicon lexicon)
{
    private const int LongestLeadIn = 600;

    private const int MostWordsInLabel = 8;

    /// <summary>What was named by the last words at each depth: a paragraph is 0, an item of a list its level.</summary>
    private readonly SortedDictionary<int, LeadIn> leadIns = [];

    private IReadOnlyList<string>? headings;

    private MetricContext? section;

    private Passage? current;

    /// <summary>Words that may announce something, read when somebody asks.</summary>
    private sealed record LeadIn(string Text)
    {
        public Announcement? Read { get; set; }
    }

    private sealed record Announcement(MetricName? Metric, string? Model, string? Split, bool Announces);

    /// <summary>Goes on to the next Passage.</summary>
    public void Enter(Passage passage)
    {
        if (current is { } before && IsText(before))
        {
            leadIns[Depth(before)] = new LeadIn(before.Text);
        }

        current = passage;
        if (!ReferenceEquals(headings, passage.HeadingPath))
        {
            var moved = headings is null || !headings.SequenceEqual(passage.HeadingPath, StringComparer.Ordinal);
            headings = passage.HeadingPath;
            if (moved)
            {
                section = null;
                leadIns.Clear();
            }
        }

        if (passage.Kind == PassageKind.Heading)
        {
            leadIns.Clear();
        }
        else if (IsText(passage))
        {
            foreach (var deeper in leadIns.Keys.Where(level => level >= Depth(passage)).ToList())
            {
                leadIns.Remove(deeper);
            }
        }
    }

    /// <summary>What stands above the Passage that was entered last.</summary>
    public MetricContext Context()
    {
        var passage = current!;
        var context = section ??= Section(passage.HeadingPath);
        if (passage.Kind == PassageKind.Heading)
        {
            return context with { Metric = null };
        }

        foreach (var leadIn in leadIns.Values.Select(above => above.Read ??= Announce(above.Text)))
        {
            var applies =
                leadIn.Announces
                || passage.Kind is PassageKind.Table or PassageKind.Html or PassageKind.Code or PassageKind.Output;
            context = context with
            {
                Metric = applies && leadIn.Metric is not null ? leadIn.Metric : context.Metric,
                Model = applies && leadIn.Model is not null ? leadIn.Model : context.Model,
                Split = applies && leadIn.Split is not null ? leadIn.Split : context.Split,
            };
        }

        return context;
    }

    private static bool IsText(Passage passage) =>
        passage.Kind is PassageKind.Paragraph or PassageKind.ListItem or PassageKind.Quote;

    private static int Depth(Passage passage) => passage.Kind == PassageKind.ListItem ? passage.Level : 0;

    private MetricContext Section(IReadOnlyList<string> path)
    {
        var context = MetricContext.None;
        foreach (var heading in path)
        {
            var sentence = Sentence(heading.Length > LongestLeadIn ? heading[..LongestLeadIn] : heading);
            var named = Single(sentence);
            context = new MetricContext(
                named ?? (ReferenceEquals(heading, path[^1]) ? null : context.Metric),
                sentence.Mentions.OfType<Mention.Model>().FirstOrDefault()?.Name ?? context.Model,
                OnlySplit(sentence) ?? context.Split,
                context.IsPlan || sentence.Has(MetricCue.PlanHeading),
                context.IsOthers || sentence.Has(MetricCue.OthersHeading) && !IsSubject(heading, path, sentence)
            );
        }

        return context;
    }

    /// <summary>"License Plate Detection" is what the project is about.</summary>
    private static bool IsSubject(string heading, IReadOnlyList<string> path, MetricSentence sentence)
    {
        var at = sentence.LastCue(MetricCue.OthersHeading, 0, sentence.Lexemes.Count);
        return ReferenceEquals(heading, path[0])
            && SubjectHeading.Is(
                heading,
                [sentence.Text[sentence.Lexemes[at].Start..sentence.Lexemes[at].End].ToLowerInvariant()]
            );
    }

    /// <summary>The last sentence, if it ends in a colon or is no more than a label, announces what follows.</summary>
    private Announcement Announce(string text)
    {
        var end = text.AsSpan().TrimEnd().TrimEnd("*_`").Length;
        var tail = text[Math.Max(0, end - LongestLeadIn)..end];
        var last = FoldedText.Of(tail);
        var sentences = SentenceCutter.Cut(last).Select(lexemes => new MetricSentence(lexicon, last, lexemes)).ToList();
        var sentence = sentences.LastOrDefault() ?? Sentence("");
        var announces =
            tail.EndsWith(':')
            || (
                sentence.Lexemes.Count(lexeme => lexeme.Kind != LexemeKind.Mark) <= MostWordsInLabel
                && !sentence.HasNumber
            );
        return new Announcement(
            sentences.FindLast(said => said.Names.Any()) is { } naming ? Single(naming) : null,
            sentence.Mentions.OfType<Mention.Model>().ToList() is [var model] ? model.Name : null,
            OnlySplit(sentence),
            announces
        );
    }

    private MetricSentence Sentence(string text)
    {
        var folded = FoldedText.Of(text);
        return new MetricSentence(lexicon, folded, Lexer.Read(folded));
    }

    private static MetricName? Single(MetricSentence sentence)
    {
        var names = sentence.Names.DistinctBy(name => name.Canonical).ToList();
        return names.Count(name => !name.IsWeak) == 1 ? names.Find(name => !name.IsWeak)
            : names is [var only] && only.Canonical is not ("score" or "loss") ? only
            : null;
    }

    private static string? OnlySplit(MetricSentence sentence) =>
        sentence.Mentions.OfType<Mention.Split>().Select(split => split.Name).Distinct().ToList() is [var split]
            ? split
            : null;
}
