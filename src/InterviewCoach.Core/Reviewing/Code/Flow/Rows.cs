namespace InterviewCoach.Core.Reviewing.Code.Flow;

/// <summary>What a name, a file or a position says that rows are for.</summary>
internal enum Part
{
    Unknown,
    Train,
    Validation,
    Test,
}

/// <summary>How a set of rows came out of another.</summary>
internal enum Cut
{
    /// <summary>A source of its own: a file, a download, an unknown call.</summary>
    Source,

    /// <summary>A splitter made it: its siblings under the same key share no row with it.</summary>
    Split,

    /// <summary>One fold of a cross-validation loop.</summary>
    Fold,

    /// <summary>A run of rows between two bounds.</summary>
    Slice,

    /// <summary>Rows that satisfy a condition.</summary>
    Filter,
}

/// <summary>
/// Rows as the flow knows them: where they came from and how they were cut. Two sets under one parent and one key, with
/// different labels, are disjoint; a set overlaps its ancestors; of others nothing is known.
/// </summary>
internal sealed class Rows
{
    private readonly Dictionary<(string Key, string Label), Rows> children = [];

    private Rows(Rows? parent, Cut cut, string key, string label, Part part, int line)
    {
        Parent = parent;
        Cut = cut;
        Key = key;
        Label = label;
        Part = part;
        Line = line;
        Depth = parent is null ? 0 : parent.Depth + 1;
    }

    public Rows? Parent { get; }

    public Cut Cut { get; }

    public string Key { get; }

    public string Label { get; }

    public int Depth { get; }

    /// <summary>Where the cut was made.</summary>
    public int Line { get; }

    /// <summary>What the rows are for: by position in a split, or as first named.</summary>
    public Part Part { get; set; }

    /// <summary>Whether a name has spoken on what the rows are for.</summary>
    public bool Named { get; set; }

    /// <summary>Set on a source: the file or call it came from.</summary>
    public string Name { get; set; } = "";

    /// <summary>Set on a source: whether it is several parts under their names: "train", "test".</summary>
    public bool HoldsParts { get; set; }

    /// <summary>Set on a source: why its rows are in order of time.</summary>
    public Evidence? Time { get; set; }

    /// <summary>Set on a source: several rows belong to one patient, user, machine.</summary>
    public Evidence? Groups { get; set; }

    /// <summary>Loops that were running when the cut was made.</summary>
    public IReadOnlyList<Loop> Loops { get; set; } = [];

    public Rows Source => Parent is null ? this : Parent.Source;

    public static Rows New(string label, Part part, int line) => new(null, Cut.Source, "", label, part, line);

    public Rows Child(Cut cut, string key, string label, Part part, int line)
    {
        if (children.TryGetValue((key, label), out var known))
        {
            return known;
        }

        // Cut again and again in a loop that was unrolled, rows stay what they were.
        if (Depth > 40)
        {
            return this;
        }

        return children[(key, label)] = new Rows(this, cut, key, label, part, line);
    }

    /// <summary>This set and those it was cut from, innermost first.</summary>
    public IEnumerable<Rows> Path()
    {
        for (var rows = this; rows is not null; rows = rows.Parent)
        {
            yield return rows;
        }
    }

    /// <summary>Whether the other set was cut, once or more, from this one, or is this one.</summary>
    public bool Covers(Rows other) => other.Depth >= Depth && other.Path().Any(rows => ReferenceEquals(rows, this));

    /// <summary>Whether two sets surely share no row because one split made both.</summary>
    public bool SurelyApart(Rows other)
    {
        foreach (var mine in Path())
        {
            if (mine.Parent is null)
            {
                return false;
            }

            foreach (var theirs in other.Path())
            {
                if (ReferenceEquals(mine.Parent, theirs.Parent) && mine.Key == theirs.Key && mine.Label != theirs.Label)
                {
                    return mine.Cut switch
                    {
                        Cut.Slice => Apart(mine.Label, theirs.Label),
                        Cut.Filter => ApartByValues(mine.Label, theirs.Label),
                        _ => true,
                    };
                }
            }
        }

        return false;
    }

    /// <summary>Whether two runs of one source, cut at numbers that are written down, share some rows but not all.</summary>
    public bool CrossesInto(Rows other)
    {
        if (
            Cut != Cut.Slice
            || other.Cut != Cut.Slice
            || !ReferenceEquals(Parent, other.Parent)
            || Label == other.Label
        )
        {
            return false;
        }

        var (_, to) = Bounds(Label);
        var (otherFrom, _) = Bounds(other.Label);
        return int.TryParse(to, out var end) && int.TryParse(otherFrom, out var start) && start > 0 && end > start;
    }

    /// <summary>Whether these are the rows of a frame that share an attribute, which says nothing of training or testing.</summary>
    public bool SharesAttributeIn(Rows whole) =>
        !ReferenceEquals(this, whole)
        && whole.Covers(this)
        && Path()
            .TakeWhile(rows => !ReferenceEquals(rows, whole))
            .All(rows =>
                rows.Cut == Cut.Filter
                && rows.Parent!.children.Where(child => child.Key.Key == rows.Key)
                    .All(child => child.Value.Part == Part.Unknown)
            );

    /// <summary>How the key of a cut begins for which lots were drawn; its seed follows, or where it stands.</summary>
    public const string Drawn = "drawn ";

    /// <summary>Whether two sets come from two draws of lots over the same rows: they share some, and not all.</summary>
    public bool DrawnAcross(Rows other)
    {
        if (SurelyApart(other) || Covers(other) || other.Covers(this))
        {
            return false;
        }

        return Path().Where(IsDrawn).Any(mine => other.Path().Where(IsDrawn).Any(theirs => Across(mine, theirs)));

        static bool IsDrawn(Rows rows) => rows.Cut == Cut.Split && rows.Key.StartsWith(Drawn, StringComparison.Ordinal);

        // One seed with two sizes draws one set inside the other: nothing is sure then.
        static bool Across(Rows mine, Rows theirs) =>
            ReferenceEquals(mine.Parent, theirs.Parent) && mine.Key.Split(' ')[1] != theirs.Key.Split(' ')[1];
    }

    /// <summary>How a label begins that lists the values a column may have.</summary>
    public const string OneOf = "in:";

    private static bool ApartByValues(string one, string other) =>
        !one.Contains(OneOf, StringComparison.Ordinal)
        || one == "not " + other
        || other == "not " + one
        || (
            one.StartsWith(OneOf, StringComparison.Ordinal)
            && other.StartsWith(OneOf, StringComparison.Ordinal)
            && !one[OneOf.Length..].Split('|').Intersect(other[OneOf.Length..].Split('|')).Any()
        );

    /// <summary>Whether two runs "from|to" share no row: one begins where the other ends.</summary>
    private static bool Apart(string one, string other)
    {
        var (from, to) = Bounds(one);
        var (otherFrom, otherTo) = Bounds(other);
        return Ends(to, otherFrom) || Ends(otherTo, from);
    }

    private static bool Ends(string to, string from) =>
        to.Length > 0
        && from.Length > 0
        && (
            to == from
            || from.StartsWith(to + "-", StringComparison.Ordinal) // "data[n - 60:]": the test and the window before it
            || (
                int.TryParse(to, out var end)
                && int.TryParse(from, out var start)
                && end <= start
                && (end < 0) == (start < 0)
            )
        );

    private static (string From, string To) Bounds(string label)
    {
        var bar = label.IndexOf('|');
        return bar < 0 ? (label, label) : (label[..bar], label[(bar + 1)..]);
    }

    /// <summary>The innermost cut that set rows aside: by a splitter, a fold, a slice or a mask and its opposite.</summary>
    public Rows? Aside =>
        Path()
            .FirstOrDefault(rows =>
                rows.Cut is Cut.Split or Cut.Fold or Cut.Slice || (rows.Cut == Cut.Filter && rows.Part != Part.Unknown)
            );
}

/// <summary>Why something is believed, and where it stands.</summary>
internal sealed record Evidence(string What, int Line);
