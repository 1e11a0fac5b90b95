namespace InterviewCoach.LanguageModels;

/// <summary>The key to the language model. It is handed to the provider and to nothing else; as text it says nothing.</summary>
public sealed class ApiKey(string value)
{
    internal string Value { get; } = value;

    public override string ToString() => Value.Length == 0 ? "none" : "set";
}
