using InterviewCoach.Core.Knowledge;

namespace InterviewCoach.Core.Questions.Loading;

/// <summary>What reading a mentor's file came to.</summary>
public abstract record MentorQuestionReading
{
    private MentorQuestionReading() { }

    /// <summary>The file is good.</summary>
    public sealed record Read(IReadOnlyList<MentorQuestion> Questions) : MentorQuestionReading;

    /// <summary>What is wrong, by line; never empty.</summary>
    public sealed record Faulty(IReadOnlyList<KnowledgeError> Errors) : MentorQuestionReading;
}

/// <summary>Reads a mentor's own questions: <c>questions</c>, each with an id, a topic, a text, and a rubric or a reference.</summary>
public static class MentorQuestionReader
{
    /// <summary>Reads the file; ids must be new to the bank.</summary>
    public static MentorQuestionReading Read(KnowledgeFile file, QuestionBank bank)
    {
        var errors = new List<KnowledgeError>();
        var taken = bank.Questions.Select(question => question.Id).ToHashSet(StringComparer.Ordinal);
        var questions = new List<MentorQuestion>();
        if (KnowledgeMap.Parse(file, errors) is { } root)
        {
            var maps = root.Maps("questions");
            if (maps.Count == 0)
            {
                root.Report(root.LineOf("questions"), "'questions' must hold at least one question.");
            }

            questions.AddRange(maps.Select(map => Question(map, taken)));
            root.Close();
        }

        return errors.Count == 0 ? new MentorQuestionReading.Read(questions) : new MentorQuestionReading.Faulty(errors);
    }

    private static MentorQuestion Question(KnowledgeMap map, HashSet<string> taken)
    {
        var id = map.Text("id", required: true) ?? "";
        if (id.Length > 0 && !taken.Add(id))
        {
            map.Report(map.LineOf("id"), $"The id '{id}' is taken.");
        }

        var topic = map.Text("topic", required: true);
        if (topic is not null && SnakeCase.Parse<Topic>(topic) is null)
        {
            map.Report(map.LineOf("topic"), $"There is no topic '{topic}'. There are {SnakeCase.Names<Topic>()}.");
        }

        var rubric = map.Maps("rubric").Select(Point).ToList();
        foreach (var twice in rubric.GroupBy(point => point.Id).Where(points => points.Count() > 1))
        {
            map.Report(map.LineOf("rubric"), $"The point '{twice.Key}' is there twice.");
        }

        var reference = map.Text("reference");
        if (rubric.Count == 0 && reference is null)
        {
            map.Report(map.Line, "A question needs a 'rubric' or a 'reference' to hold answers against.");
        }

        var question = new MentorQuestion(
            id,
            topic is null ? Topic.Framing : SnakeCase.Parse<Topic>(topic) ?? Topic.Framing,
            map.Text("text", required: true) ?? "",
            rubric,
            reference
        );
        map.Close();
        return question;
    }

    internal static RubricPoint Point(KnowledgeMap map)
    {
        var point = new RubricPoint(
            map.Text("id", required: true) ?? "",
            map.Text("text", required: true) ?? "",
            map.Texts("cues").Select(cue => cue.Text).ToList(),
            map.Text("follow_up")
        );
        map.Close();
        return point;
    }
}
