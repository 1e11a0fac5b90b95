using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Questions.Loading;
using InterviewCoach.Core.Skills;

namespace InterviewCoach.Core.Drills;

/// <summary>Reads and checks <c>prompts/drills/</c>.</summary>
internal sealed class DrillBookReader
{
    private static readonly (EvidenceLevel Level, string[] Slots)[] Levels =
    [
        (EvidenceLevel.Unsupported, [DrillBook.SkillSlot]),
        (EvidenceLevel.Listed, [DrillBook.SkillSlot, DrillBook.QuoteSlot, DrillBook.FileSlot]),
        (EvidenceLevel.Described, [DrillBook.SkillSlot, DrillBook.QuoteSlot, DrillBook.FileSlot]),
        (EvidenceLevel.Demonstrated, [DrillBook.SkillSlot, DrillBook.QuoteSlot, DrillBook.FileSlot]),
    ];

    private readonly List<KnowledgeError> _errors = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<SkillKind, Challenge> _challenges = [];
    private readonly Dictionary<string, IReadOnlyList<DeeperQuestion>> _deeper = new(StringComparer.Ordinal);

    public static DrillBookReading Read(IReadOnlyList<KnowledgeFile> files, SkillCatalogue catalogue)
    {
        var reader = new DrillBookReader();
        foreach (var file in files)
        {
            if (KnowledgeMap.Parse(file, reader._errors) is { } root)
            {
                reader.File(root, catalogue);
            }
        }

        foreach (
            var kind in Enum.GetValues<SkillKind>()
                .Where(kind => kind != SkillKind.Field && !reader._challenges.ContainsKey(kind))
        )
        {
            var path = files.Count > 0 ? files[0].Path : "drills";
            reader._errors.Add(new KnowledgeError(path, 1, $"No challenge for the kind '{SnakeCase.Name(kind)}'."));
        }

        return reader._errors.Count == 0
            ? new DrillBookReading.Read(new DrillBook(reader._challenges, reader._deeper))
            : new DrillBookReading.Faulty(
                reader._errors.OrderBy(error => error.Path, StringComparer.Ordinal).ThenBy(error => error.Line).ToList()
            );
    }

    private void File(KnowledgeMap root, SkillCatalogue catalogue)
    {
        var topic = QuestionReader.TopicOf(root);
        foreach (var map in root.Maps("challenges"))
        {
            if (ChallengeOf(map) is { } challenge && !_challenges.TryAdd(challenge.Kind, challenge))
            {
                map.Report(map.Line, $"The kind '{SnakeCase.Name(challenge.Kind)}' has a challenge already.");
            }
        }

        foreach (var map in root.Maps("skills"))
        {
            var name = map.Text("skill", required: true);
            var asks = Asks(map, QuestionReader.TopicOf(map) ?? topic);
            map.Close();
            if (name is null)
            {
                continue;
            }

            if (catalogue.Find(name)?.Name != name)
            {
                map.Report(map.LineOf("skill"), $"The catalogue of prompts/skills has no skill named '{name}'.");
            }
            else if (!map.Has("asks"))
            {
                map.Report(map.Line, $"'{name}' has no 'asks'.");
            }
            else if (!_deeper.TryAdd(name, asks))
            {
                map.Report(map.LineOf("skill"), $"'{name}' stands in the book already.");
            }
        }

        root.Close();
    }

    private Challenge? ChallengeOf(KnowledgeMap map)
    {
        var kind = map.Text("kind", required: true) is { } name ? SnakeCase.Parse<SkillKind>(name) : null;
        if (kind is null or SkillKind.Field)
        {
            map.Report(map.LineOf("kind"), $"'kind' is one of {SnakeCase.Names<SkillKind>()}, but not field.");
        }

        var topic = QuestionReader.TopicOf(map);
        if (topic is null)
        {
            map.Report(map.Line, "'topic' is missing.");
        }

        var texts = new Dictionary<EvidenceLevel, string>();
        foreach (var (level, slots) in Levels)
        {
            var key = SnakeCase.Name(level);
            if (map.Text(key, required: true) is { } text)
            {
                CheckSlots(map, key, text, slots);
                texts[level] = text;
            }
        }

        var hint = map.Text("hint", required: true);
        var rubric = Rubric(map);
        var asks = Asks(map, topic);
        map.Close();
        return kind is { } known && topic is { } about && texts.Count == Levels.Length && hint is not null
            ? new Challenge(known, about, texts, hint, rubric, asks)
            : null;
    }

    private List<DeeperQuestion> Asks(KnowledgeMap map, Topic? topicAbove)
    {
        var asks = new List<DeeperQuestion>();
        foreach (var ask in map.Maps("asks"))
        {
            var id = ask.Text("id", required: true);
            if (id is not null && !QuestionReader.IsId(id, dotted: true))
            {
                ask.Report(
                    ask.LineOf("id"),
                    $"The id '{id}' must look like 'skill.slug': small letters, digits and hyphens."
                );
            }
            else if (id is not null && !_ids.Add(id))
            {
                ask.Report(ask.LineOf("id"), $"The id '{id}' is used twice.");
            }

            var topic = QuestionReader.TopicOf(ask) ?? topicAbove;
            if (topic is null)
            {
                ask.Report(ask.Line, "'topic' is missing, here, at the skill and at the head of the file.");
            }

            var text = ask.Text("text", required: true);
            if (text is not null)
            {
                CheckSlots(ask, "text", text, [DrillBook.SkillSlot]);
            }

            var rubric = Rubric(ask);
            ask.Close();
            if (id is not null && topic is { } known && text is not null)
            {
                asks.Add(new DeeperQuestion(id, known, text, rubric));
            }
        }

        return asks;
    }

    private static List<RubricPoint> Rubric(KnowledgeMap map) =>
        [
            .. QuestionReader
                .RubricOf(map, Conditions.None)
                .Select(point => new RubricPoint(point.Id, point.Text.Template, point.Cues, point.FollowUp?.Template)),
        ];

    private static void CheckSlots(KnowledgeMap map, string key, string text, string[] slots)
    {
        var rest = slots.Aggregate(text, (left, slot) => left.Replace(slot, "", StringComparison.Ordinal));
        if (rest.AsSpan().IndexOfAny('{', '}') >= 0)
        {
            map.Report(map.LineOf(key), $"'{key}' has no slots but {string.Join(", ", slots)}.");
        }
    }
}
