using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Questions.Binding;
using InterviewCoach.Core.Questions.Loading;

namespace InterviewCoach.Core.Questions;

/// <summary>Everything the interviewer can ask.</summary>
/// <param name="Questions">In the order of the files.</param>
/// <param name="Families">Kinds of models, metrics and validation schemes by the words in their names.</param>
public sealed record QuestionBank(IReadOnlyList<Question> Questions, Families Families)
{
    /// <summary>What is expected of an answer to a mentor's question that came without points or a reference.</summary>
    public IReadOnlyList<RubricPoint> PlainRubric { get; init; } = [];

    /// <summary>Reads <c>prompts/questions/</c>. What is wrong with the files is returned, never thrown.</summary>
    public static QuestionBankReading Load(IReadOnlyList<KnowledgeFile> files) => QuestionBankReader.Read(files);
}

/// <summary>What reading the bank came to.</summary>
public abstract record QuestionBankReading
{
    private QuestionBankReading() { }

    /// <summary>All files are good.</summary>
    public sealed record Read(QuestionBank Bank) : QuestionBankReading;

    /// <summary>What is wrong, by file and line; never empty.</summary>
    public sealed record Faulty(IReadOnlyList<KnowledgeError> Errors) : QuestionBankReading;
}
