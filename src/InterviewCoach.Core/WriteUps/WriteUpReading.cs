namespace InterviewCoach.Core.WriteUps;

/// <summary>Why a source could not be read.</summary>
public enum WriteUpRefusal
{
    Empty,
    TooLarge,
    Binary,
    BrokenEncoding,
    BrokenNotebook,
    UnknownFormat,
}

/// <summary>What became of a source text: read, or refused with a message that says what to do.</summary>
public abstract record WriteUpReading
{
    private WriteUpReading() { }

    /// <summary>The text was read. <paramref name="Content"/> is what was read and hashed, to be kept: decoded, line ends LF.</summary>
    public sealed record Read(WriteUp WriteUp, string Content) : WriteUpReading;

    /// <summary>The text was refused; nothing of it is kept.</summary>
    public sealed record Refused(WriteUpRefusal Reason, string Message) : WriteUpReading;
}
