using System.Text.Json.Serialization;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Reviews;

/// <summary>What a comment is about. A closed choice.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "on")]
[JsonDerivedType(typeof(OnTurn), "turn")]
[JsonDerivedType(typeof(OnWriteUp), "write_up")]
public abstract record Anchor
{
    private Anchor() { }

    /// <summary>Something that was said.</summary>
    /// <param name="Seq">The Turn: what was said is never changed, so it is always found.</param>
    /// <param name="Quote">The words; null for all of the Turn.</param>
    public sealed record OnTurn(int Seq, TextQuote? Quote) : Anchor;

    /// <summary>Something that is written.</summary>
    /// <param name="File">The source's name.</param>
    /// <param name="Hash">The version that was commented on.</param>
    /// <param name="Quote">The words there.</param>
    public sealed record OnWriteUp(string File, ContentHash Hash, TextQuote Quote) : Anchor;

    /// <summary>The words commented on, or empty for all of a Turn.</summary>
    [JsonIgnore]
    public string Words => (this as OnWriteUp)?.Quote.Exact ?? (this as OnTurn)?.Quote?.Exact ?? "";
}
