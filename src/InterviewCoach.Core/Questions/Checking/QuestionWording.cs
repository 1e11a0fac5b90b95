using InterviewCoach.Core.Questions.Binding;

namespace InterviewCoach.Core.Questions.Checking;

/// <summary>Whether a question can be spoken: short sentences, one thing asked, nothing brought in that the sources do not hold.</summary>
internal static class QuestionWording
{
    private const int MaxSentence = 26;
    private const int MaxWords = 48;
    private const int MaxQuestionMarks = 2;
    private const double MaxGrade = 12;

    /// <summary>Words that count for a filled slot.</summary>
    private const string Filled = "something";

    private static readonly string[] Filler =
    [
        "elaborate",
        "please explain",
        "tell me more",
        "could you please",
        "can you explain",
        "can you describe",
        "talk about",
        "in your opinion",
        "leverage",
        "delve",
    ];

    public static IEnumerable<Flaw> Check(Question question, Families families)
    {
        if (question.Clarification.Template.Length == 0)
        {
            yield return new Flaw("Has no clarification: say the same in other words.");
        }

        if (question.Hint.Template.Length == 0)
        {
            yield return new Flaw("Has no hint: give a scaffold for “I don't know”.");
        }

        foreach (var flaw in Spoken(question).SelectMany(spoken => CheckSpoken(spoken.Name, spoken.Text)))
        {
            yield return flaw;
        }

        if (question.Text.Template.Count(c => c == '?') > MaxQuestionMarks)
        {
            yield return new Flaw("Asks more than two things at once.");
        }

        foreach (var (name, text) in new[] { ("text", question.Text), ("clarification", question.Clarification) })
        {
            if (text.Words.Any(char.IsDigit))
            {
                yield return new Flaw($"Its {name} holds a number that no source gave: use a slot or words.");
            }

            foreach (var foreign in Foreign(text.Words, question, families))
            {
                yield return new Flaw($"Its {name} names “{foreign}”, which the project may not hold.");
            }
        }
    }

    /// <summary>Whether one text can be spoken and understood at first hearing.</summary>
    public static IEnumerable<Flaw> CheckSpoken(string name, SlotText text)
    {
        var whole = text.Fill(text.Slots.ToDictionary(slot => slot, _ => Filled, StringComparer.Ordinal));
        foreach (var sentence in Sentences(whole).Where(sentence => Count(sentence) > MaxSentence))
        {
            yield return new Flaw(
                $"A sentence of its {name} has {Count(sentence)} words; {MaxSentence} can be spoken: “{sentence.Trim()}”."
            );
        }

        if (Count(whole) > MaxWords)
        {
            yield return new Flaw($"Its {name} has {Count(whole)} words; {MaxWords} are enough.");
        }

        // A few words say nothing of the level: one long term of the field makes all the difference.
        if (Count(text.Words) >= 8 && ReadingLevel.Grade(text.Words) is > MaxGrade and var grade)
        {
            yield return new Flaw(
                $"Its {name} reads like year {grade:0} of school; {MaxGrade:0} is the limit: shorter words, shorter sentences."
            );
        }

        foreach (var filler in Filler.Where(filler => WholeWords.Find(text.Words, filler) >= 0))
        {
            yield return new Flaw($"Its {name} says “{filler}”: say what is meant.");
        }
    }

    private static IEnumerable<(string Name, SlotText Text)> Spoken(Question question) =>
        [
            ("text", question.Text),
            ("clarification", question.Clarification),
            ("hint", question.Hint),
            ("why", question.Why),
            .. question.Ladder.Select(rung => ("ladder", rung)),
            .. question
                .Rubric.Select(point => point.FollowUp)
                .OfType<SlotText>()
                .Select(followUp => ("follow-up", followUp)),
        ];

    /// <summary>Names of models that no condition of the question promises.</summary>
    private static IEnumerable<string> Foreign(string words, Question question, Families families)
    {
        if (!families.Words.TryGetValue(Families.Model, out var models))
        {
            return [];
        }

        var promised = question
            .When.Facts.Where(key => key.Family == Families.Model)
            .SelectMany(key => models[key.Qualifier])
            .ToHashSet(StringComparer.Ordinal);
        return models
            .SelectMany(family => family.Value)
            .Distinct()
            .Where(name => !promised.Contains(name) && WholeWords.Find(words, name) >= 0);
    }

    private static IEnumerable<string> Sentences(string text) =>
        text.Split(['.', '?', '!', ':', ';'], StringSplitOptions.RemoveEmptyEntries);

    private static int Count(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
