namespace InterviewCoach.Core.Questions.Probes;

/// <summary>What a good interviewer asks the moment a candidate says a certain word.</summary>
/// <param name="Id">Permanent: "topic.slug".</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Terms">Words or phrases that trigger it, in small letters; they match whole words only.</param>
/// <param name="Text">As the interviewer says it; may hold the slot <c>{term}</c>, the words that the candidate used.</param>
/// <param name="Rubric">What a strong answer holds.</param>
/// <param name="Line">Where it begins in its file.</param>
public sealed record Probe(
    string Id,
    Topic Topic,
    IReadOnlyList<string> Terms,
    string Text,
    IReadOnlyList<RubricPoint> Rubric,
    string Path,
    int Line
);

/// <summary>A probe that an answer triggered.</summary>
/// <param name="Probe">The probe.</param>
/// <param name="Term">The words of the answer that triggered it.</param>
/// <param name="Start">Where in the answer they begin.</param>
/// <param name="Text">The probe's text with the words in it.</param>
public sealed record TriggeredProbe(Probe Probe, string Term, int Start, string Text);
