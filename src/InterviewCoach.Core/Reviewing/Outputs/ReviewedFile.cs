namespace InterviewCoach.Core.Reviewing.Outputs;

/// <summary>A file and what its review came to.</summary>
/// <param name="Path">Relative to where the review was started, with forward slashes.</param>
/// <param name="Review">What it came to.</param>
public sealed record ReviewedFile(string Path, Review Review);
