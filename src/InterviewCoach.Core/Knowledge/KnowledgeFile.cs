namespace InterviewCoach.Core.Knowledge;

/// <summary>A file of <c>prompts/</c>, read by the host: Core itself opens nothing.</summary>
/// <param name="Path">Relative to <c>prompts/</c>, with forward slashes; it names the file in errors.</param>
/// <param name="Text">Its content.</param>
public sealed record KnowledgeFile(string Path, string Text);

/// <summary>Something wrong in a knowledge file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">1-based.</param>
/// <param name="Message">What is wrong and what is allowed.</param>
public sealed record KnowledgeError(string Path, int Line, string Message)
{
    public override string ToString() => $"{Path}:{Line}: {Message}";
}
