using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Profiles.Presence;

/// <summary>A WriteUp cut into sentences with all cues found, once for everything that reads them.</summary>
public sealed class CuedText
{
    private readonly Lazy<PresenceEvidence> _evidence;

    private CuedText(WriteUp writeUp, CueBook book, IReadOnlyList<Sentence> sentences)
    {
        WriteUp = writeUp;
        Book = book;
        Sentences = sentences;
        _evidence = new Lazy<PresenceEvidence>(() => PresenceEvidence.Of(this));
    }

    /// <summary>What was read.</summary>
    public WriteUp WriteUp { get; }

    internal CueBook Book { get; }

    internal IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>What shows each presence key, weighed once for all readers.</summary>
    internal PresenceEvidence Evidence => _evidence.Value;

    /// <summary>Cuts the text and finds the cues of the book in it. Linear in the text.</summary>
    public static CuedText Of(WriteUp writeUp, CueBook book) =>
        new(writeUp, book, new CuedTextBuilder(writeUp, book).Build());
}

/// <summary>Walks the Passages, keeping what the headings and heading-like lines above say.</summary>
internal sealed class CuedTextBuilder(WriteUp writeUp, CueBook book)
{
    private const int LongestTitleLine = 70;
    private const int LongestLead = 40;

    private readonly PlainText _plain = new(new WordAtoms(book.Vocabulary));
    private readonly CueFinder _inText = new(book.InText);
    private readonly CueFinder _inHeadings = new(book.InHeadings);
    private readonly Dictionary<string, IReadOnlyList<CueHit>> _headings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HeadingContext> _leads = new(StringComparer.Ordinal);
    private readonly CueGroup? _planned = book.Group("sense/planned");
    private readonly CueGroup? _boilerplate = book.Group("sense/boilerplate");
    private readonly CueGroup? _gloss = book.Group("sense/gloss");
    private readonly CueGroup? _denied = book.Group("sense/denied");
    private readonly CueGroup? _instruction = book.Group("sense/instruction");
    private readonly CueGroup? _nextSteps = book.Group("presence/next_steps");
    private readonly List<Sentence> _sentences = [];
    private readonly string? _title = TitleOf(writeUp);

    private IReadOnlyList<string>? _path;
    private IReadOnlyList<CueHit> _titleLine = [];
    private HeadingContext _under = HeadingContext.None;

    public IReadOnlyList<Sentence> Build()
    {
        foreach (var passage in writeUp.Passages)
        {
            if (
                _path is null
                || (!ReferenceEquals(_path, passage.HeadingPath) && !_path.SequenceEqual(passage.HeadingPath))
            )
            {
                _path = passage.HeadingPath;
                _titleLine = [];
                _under = Context([]);
                _leads.Clear();
            }

            if (IsTitleLine(passage))
            {
                _titleLine = HeadingHits(passage.Text.TrimEnd(':', ' '));
                _under = Context([]);
                _leads.Clear();
            }

            foreach (var (raw, lines) in SentenceSplitter.Split(writeUp, passage))
            {
                Add(passage, raw, lines);
            }
        }

        return _sentences;
    }

    private void Add(Passage passage, string raw, LineSpan lines)
    {
        var isCode = passage.Kind is PassageKind.Code or PassageKind.Output;
        var stripped = isCode ? raw : Markers.Strip(raw);
        var (text, words) = _plain.Read(stripped, isCode);
        if (words.Length == 0 && passage.Kind != PassageKind.Image)
        {
            return;
        }

        var hits = _inText.Find(words);
        var under = Lead(text, passage.Kind) is { } lead ? LedBy(lead) : _under;
        _sentences.Add(
            new Sentence(
                _sentences.Count,
                passage,
                lines,
                text,
                raw,
                words,
                hits,
                under,
                Reserve(passage, raw, lines, hits, under)
            )
        );
    }

    private Reservation Reserve(Passage passage, string raw, LineSpan lines, CueHit[] hits, HeadingContext under)
    {
        var reservations = Reservation.None;
        foreach (var hit in hits)
        {
            var group = hit.Cue.Group;
            reservations |=
                group == _planned ? Reservation.Planned
                : group == _gloss ? Reservation.Gloss
                : group == _denied ? Reservation.Denied
                : group == _boilerplate ? Reservation.Boilerplate
                : group == _instruction ? Reservation.Instruction
                : Reservation.None;
        }

        var line = writeUp.Lines[lines.Start - 1].Text;
        if (Markers.IsTicked(line))
        {
            reservations |= Reservation.Ticked;
        }
        else if (under.Weight(_planned) > 0 || under.Weight(_nextSteps) >= 3 || Markers.IsUnticked(line))
        {
            reservations |= Reservation.Planned;
        }

        if (under.Weight(_boilerplate) > 0)
        {
            reservations |= Reservation.Boilerplate;
        }

        if (passage.Kind != PassageKind.Paragraph && PointsIntoThisText(raw) || LineSigns.IsCriterion(raw))
        {
            reservations |= Reservation.Contents | Reservation.Boilerplate;
        }

        return reservations;
    }

    /// <summary>A line that stands as a heading without being one: "**Limitations**", "📊 Dataset", "Next steps:".</summary>
    private bool IsTitleLine(Passage passage)
    {
        if (
            passage.Kind is not (PassageKind.Paragraph or PassageKind.Html)
            || passage.Text.Length > LongestTitleLine
            || passage.Text.Contains('\n')
        )
        {
            return false;
        }

        var text = passage.Text.Trim();
        return text.Length > 0
            && text[^1] is not ('.' or '!' or '?' or ',' or ';')
            && text.Count(c => c == ' ') <= 5
            && HeadingHits(text.TrimEnd(':', ' ')).Count > 0;
    }

    /// <summary>"Dataset" in "Dataset: 40,000 rows of …" and in a row of a table says what the rest is about.</summary>
    private static string? Lead(string text, PassageKind kind)
    {
        if (kind is PassageKind.Code or PassageKind.Output or PassageKind.Heading)
        {
            return null;
        }

        var body = kind == PassageKind.Table ? text.TrimStart('|', ' ') : text;
        var mark = body.AsSpan(0, Math.Min(body.Length, LongestLead)).IndexOfAny([':', '|', '–', '—']);
        return mark > 1 && mark < body.Length - 2 && !body.AsSpan(mark).StartsWith("://") ? body[..mark] : null;
    }

    private HeadingContext LedBy(string lead)
    {
        if (!_leads.TryGetValue(lead, out var context))
        {
            _leads[lead] = context = HeadingHits(lead) is { Count: > 0 } hits ? Context(hits) : _under;
        }

        return context;
    }

    private HeadingContext Context(IReadOnlyList<CueHit> nearest)
    {
        var levels = new List<IReadOnlyList<CueHit>> { nearest };

        if (_titleLine.Count > 0)
        {
            levels.Add(_titleLine);
        }

        var path = _path ?? [];
        var outermost = path.Count > 1 && path[0] == _title ? 1 : 0;
        for (var i = path.Count - 1; i >= outermost; i--)
        {
            levels.Add(HeadingHits(path[i]));
        }

        return HeadingContext.Of(levels);
    }

    /// <summary>The title names the project; it does not say what each of its sections is about.</summary>
    private static string? TitleOf(WriteUp writeUp) =>
        writeUp.Passages.FirstOrDefault(passage => passage.Kind == PassageKind.Heading)?.Text;

    private static bool PointsIntoThisText(string raw) =>
        raw.Contains("](#", StringComparison.Ordinal)
        || raw.Contains("href=\"#", StringComparison.OrdinalIgnoreCase)
        || raw.Contains("href='#", StringComparison.OrdinalIgnoreCase);

    private IReadOnlyList<CueHit> HeadingHits(string heading)
    {
        if (!_headings.TryGetValue(heading, out var hits))
        {
            var bounded = heading.Length > 200 ? heading[..200] : heading;
            hits = _inHeadings.Find(_plain.Read(bounded, isCode: false).Words);
            _headings[heading] = hits;
        }

        return hits;
    }
}
