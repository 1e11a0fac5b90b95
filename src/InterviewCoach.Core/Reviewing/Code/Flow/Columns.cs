using System.Collections.Immutable;

namespace InterviewCoach.Core.Reviewing.Code.Flow;

/// <summary>Which columns some data holds: unknown, exactly these, or all of its source but these.</summary>
internal sealed record Columns(ImmutableHashSet<string> Names, bool Exactly, bool Known)
{
    public static readonly Columns Unknown = new([], false, false);

    public static readonly Columns All = new([], false, true);

    public static Columns Only(IEnumerable<string> names) => new([.. names], true, true);

    public Columns Without(IEnumerable<string> names) =>
        !Known ? this
        : Exactly ? this with { Names = Names.Except(names) }
        : this with { Names = Names.Union(names) };

    public Columns With(string name) =>
        !Known ? this
        : Exactly ? this with { Names = Names.Add(name) }
        : this with { Names = Names.Remove(name) };

    /// <summary>Whether the column is surely there, given that its source has it.</summary>
    public bool Has(string name) => Known && Exactly == Names.Contains(name);

    /// <summary>Whether the column is surely not there.</summary>
    public bool Lacks(string name) => Known && Exactly != Names.Contains(name);
}
