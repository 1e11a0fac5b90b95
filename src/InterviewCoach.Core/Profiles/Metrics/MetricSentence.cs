using InterviewCoach.Core.Profiles.Lexing;

namespace InterviewCoach.Core.Profiles.Metrics;

/// <summary>A stretch of lexemes that is read as one sentence, with what is mentioned in it.</summary>
internal sealed class MetricSentence
{
    private readonly MetricLexicon lexicon;

    /// <summary>Of a lexeme that belongs to the name of a metric.</summary>
    private const uint Named = 1u << 31;

    /// <summary>For each lexeme the tables that have a phrase beginning with it.</summary>
    private readonly uint[] signs;

    private readonly uint anySign;

    public MetricSentence(MetricLexicon lexicon, string text, List<Lexeme> lexemes, bool inHeader = false)
    {
        this.lexicon = lexicon;
        Text = text;
        Lexemes = lexemes;
        signs = new uint[lexemes.Count];
        for (var at = 0; at < signs.Length; at++)
        {
            anySign |= signs[at] = lexicon.FirstWords.Of(text, lexemes[at]);
        }

        Mentions = Find(inHeader);
        foreach (var mention in Mentions)
        {
            if (mention is Mention.Named)
            {
                HasName = true;
                foreach (ref var sign in signs.AsSpan(mention.First, mention.Next - mention.First))
                {
                    sign |= Named;
                }
            }
        }
    }

    public string Text { get; }

    public List<Lexeme> Lexemes { get; }

    /// <summary>What is mentioned, in order.</summary>
    public List<Mention> Mentions { get; }

    public bool HasName { get; }

    /// <summary>The models mentioned, in order.</summary>
    public List<Mention.Model> Models => field ??= FindModels();

    /// <summary>The splits mentioned, and leaderboards, which are both a metric and a split; in order.</summary>
    public List<(Mention.Split Split, MetricName? Board)> Splits => field ??= [.. FindSplits()];

    public IEnumerable<MetricName> Names => Mentions.OfType<Mention.Named>().Select(mention => mention.Metric);

    public bool HasNumber => Lexemes.Exists(lexeme => lexeme.Kind == LexemeKind.Number);

    public ReadOnlySpan<char> Word(int at) =>
        at >= 0 && at < Lexemes.Count && Lexemes[at].Kind == LexemeKind.Word
            ? Text.AsSpan(Lexemes[at].Start, Lexemes[at].End - Lexemes[at].Start)
            : [];

    public bool IsWord(int at, string word) => Word(at).Equals(word, StringComparison.OrdinalIgnoreCase);

    public char Mark(int at) =>
        at >= 0 && at < Lexemes.Count && Lexemes[at].Kind == LexemeKind.Mark ? Text[Lexemes[at].Start] : '\0';

    /// <summary>Whether a phrase of a kind ends right before the lexeme.</summary>
    public bool CueEndsAt(MetricCue cue, int end)
    {
        for (var start = end - 1; start >= Math.Max(0, end - 4); start--)
        {
            if (
                MayStart(lexicon.Cue(cue).Sign, start)
                && lexicon.Cue(cue).Match(Text, Lexemes, start) is { Meaning: not null } match
                && match.Next == end
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a phrase of a kind begins at the lexeme.</summary>
    public bool CueStartsAt(MetricCue cue, int start) =>
        start >= 0
        && start < Lexemes.Count
        && MayStart(lexicon.Cue(cue).Sign, start)
        && lexicon.Cue(cue).Match(Text, Lexemes, start).Meaning is not null;

    /// <summary>Whether the name of a metric begins at the lexeme.</summary>
    public bool StartsName(int at) => Mentions.Exists(mention => mention is Mention.Named && mention.First == at);

    /// <summary>The index of the last phrase of a kind that begins within the stretch, or -1.</summary>
    public int LastCue(MetricCue cue, int from, int to)
    {
        for (var at = Math.Min(to, Lexemes.Count) - 1; at >= Math.Max(0, from); at--)
        {
            if (CueStartsAt(cue, at))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Whether a phrase of a kind stands anywhere in the sentence.</summary>
    public bool Has(MetricCue cue) => (anySign & lexicon.Cue(cue).Sign) != 0 && LastCue(cue, 0, Lexemes.Count) >= 0;

    /// <summary>Whether a phrase of a table may begin at the lexeme: its first word does, and it is no part of a name.</summary>
    private bool MayStart(uint sign, int at) => (signs[at] & (sign | Named)) == sign;

    /// <summary>"the logistic regression baseline" is one model, and its name says more than "baseline".</summary>
    private List<Mention.Model> FindModels()
    {
        var models = new List<Mention.Model>();
        foreach (var model in Mentions.OfType<Mention.Model>())
        {
            if (model.Name == "baseline" && models is [.., var named] && named.Next == model.First)
            {
                models[^1] = named with { Next = model.Next };
            }
            else
            {
                models.Add(model);
            }
        }

        return models;
    }

    private IEnumerable<(Mention.Split, MetricName?)> FindSplits()
    {
        foreach (var mention in Mentions)
        {
            if (mention is Mention.Split split)
            {
                yield return (split, null);
            }
            else if (mention is Mention.Named { Metric: { Canonical: "leaderboard score" } board })
            {
                yield return (new Mention.Split("leaderboard", board.First, board.Next), board);
            }
        }
    }

    private List<Mention> Find(bool inHeader)
    {
        var mentions = new List<Mention>();
        for (var at = 0; at < Lexemes.Count; )
        {
            if (
                ((signs[at] & lexicon.Metrics.Sign) != 0 || MetricNameReader.MayBeGlued(Text, Lexemes[at]))
                && MetricNameReader.Read(lexicon, Text, Lexemes, at, inHeader) is { } name
            )
            {
                mentions.Add(new Mention.Named(name));
                at = name.Next;
            }
            else if (
                (signs[at] & lexicon.Models.Sign) != 0
                && lexicon.Models.Match(Text, Lexemes, at) is ({ } model, var afterModel)
            )
            {
                mentions.Add(new Mention.Model(model, at, afterModel));
                at = afterModel;
            }
            else if (
                (signs[at] & lexicon.Splits.Sign) != 0
                && lexicon.Splits.Match(Text, Lexemes, at) is ({ } split, var afterSplit)
            )
            {
                mentions.Add(new Mention.Split(split, at, afterSplit));
                at = afterSplit;
            }
            else
            {
                if (Lexemes[at].Number is { Odd: false } number)
                {
                    mentions.Add(new Mention.Value(number, at));
                }

                at++;
            }
        }

        return mentions;
    }
}
