using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Questions.Binding;

namespace InterviewCoach.Core.Questions.Loading;

/// <summary>Reads the files of <c>prompts/questions/</c>: each lists questions or families, or says what a plain answer holds.</summary>
internal static class QuestionBankReader
{
    public static QuestionBankReading Read(IReadOnlyList<KnowledgeFile> files)
    {
        var errors = new List<KnowledgeError>();
        var roots = files.Select(file => KnowledgeMap.Parse(file, errors)).OfType<KnowledgeMap>().ToList();

        // Families first: conditions of every file may speak of them.
        var families = ReadFamilies(roots);
        var questions = new List<Question>();
        var plain = new List<RubricPoint>();
        foreach (var root in roots)
        {
            var topic = QuestionReader.TopicOf(root);
            var approaches = ConditionReader.ApproachesOf(root);
            foreach (var map in root.Maps("questions"))
            {
                if (QuestionReader.Read(map, topic, approaches, families) is { } question)
                {
                    questions.Add(question);
                }
            }

            plain.AddRange(root.Maps("plain_rubric").Select(MentorQuestionReader.Point));
            root.Close();
        }

        foreach (var again in questions.GroupBy(question => question.Id).SelectMany(same => same.Skip(1)))
        {
            errors.Add(new KnowledgeError(again.Path, again.Line, $"The id '{again.Id}' is used twice."));
        }

        if (questions.Count == 0 && errors.Count == 0)
        {
            errors.Add(new KnowledgeError("questions", 1, "There is no question in these files."));
        }

        return errors.Count == 0
            ? new QuestionBankReading.Read(new QuestionBank(questions, families) { PlainRubric = plain })
            : new QuestionBankReading.Faulty(
                errors.OrderBy(error => error.Path, StringComparer.Ordinal).ThenBy(error => error.Line).ToList()
            );
    }

    private static Families ReadFamilies(IReadOnlyList<KnowledgeMap> roots)
    {
        var words = Families.Kinds.ToDictionary(
            kind => kind,
            _ => new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        );
        foreach (var map in roots.Select(root => root.Map("families")).OfType<KnowledgeMap>())
        {
            foreach (var kind in Families.Kinds)
            {
                if (map.Map(kind) is not { } families)
                {
                    continue;
                }

                foreach (var family in families.Keys.ToList())
                {
                    var listed = families.Texts(family).Select(word => word.Text).ToList();
                    if (listed.Count == 0 || !words[kind].TryAdd(family, listed))
                    {
                        families.Report(families.LineOf(family), $"'{family}' has no words, or is listed twice.");
                    }
                }
            }

            map.Close();
        }

        return new Families(
            words.ToDictionary(
                pair => pair.Key,
                IReadOnlyDictionary<string, IReadOnlyList<string>> (pair) => pair.Value
            )
        );
    }
}
