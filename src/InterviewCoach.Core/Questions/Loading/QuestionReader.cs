using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Questions.Binding;

namespace InterviewCoach.Core.Questions.Loading;

/// <summary>Reads one question of a knowledge file.</summary>
internal static class QuestionReader
{
    private const int MaxRungs = 3;

    /// <summary>The topic that a file gives all its questions; null when it gives none.</summary>
    public static Topic? TopicOf(KnowledgeMap root)
    {
        if (root.Text("topic") is not { } name)
        {
            return null;
        }

        var topic = SnakeCase.Parse<Topic>(name);
        if (topic is null)
        {
            root.Report(root.LineOf("topic"), $"Unknown topic '{name}'. Topics are {SnakeCase.Names<Topic>()}.");
        }

        return topic;
    }

    /// <summary>The question; null, with errors reported, when it cannot be used.</summary>
    public static Question? Read(
        KnowledgeMap map,
        Topic? topicOfFile,
        IReadOnlyList<Approach> approachesOfFile,
        Families families
    )
    {
        var id = map.Text("id", required: true);
        if (id is not null && !IsId(id, dotted: true))
        {
            map.Report(
                map.LineOf("id"),
                $"The id '{id}' must look like 'topic.slug': small letters, digits and hyphens."
            );
        }

        var topic = TopicOf(map) ?? topicOfFile;
        if (topic is null && !map.Has("topic"))
        {
            map.Report(map.Line, "'topic' is missing, here and at the head of the file.");
        }

        var when = map.Map("when") is { } conditions
            ? ConditionReader.Read(conditions, families, approachesOfFile)
            : Conditions.None;
        if (topic is not (null or Topic.Opening or Topic.Closing) && !when.HasGrounds)
        {
            map.Report(
                map.LineOf("when"),
                "Nothing would be its grounds: give 'when' facts, claims or findings. Only openings and closings do without."
            );
        }

        var text = TextOf(map, "text", when, required: true);
        var why = TextOf(map, "why", when, required: true);
        var clarification = TextOf(map, "clarification", when);
        var hint = TextOf(map, "hint", when);
        var group = map.Text("group");
        var difficulty = map.Number("difficulty", 1, 3, fallback: 2);
        var risk = map.Number("risk", 1, 5, fallback: 3);
        var ladder = LadderOf(map, when);
        var rubric = RubricOf(map, when);
        map.Close();
        return id is null || topic is not { } known || text is null || why is null
            ? null
            : new Question(
                id,
                known,
                group,
                when,
                text,
                why,
                difficulty,
                risk,
                clarification ?? SlotText.Empty,
                hint ?? SlotText.Empty,
                ladder,
                rubric,
                map.Path,
                map.Line
            );
    }

    /// <summary>The "why"s of a question, each going deeper than the one before.</summary>
    private static List<SlotText> LadderOf(KnowledgeMap map, Conditions when)
    {
        var rungs = map.Texts("ladder");
        if (rungs.Count > MaxRungs)
        {
            map.Report(map.LineOf("ladder"), $"'ladder' has {rungs.Count} rungs; {MaxRungs} are the most.");
        }

        return rungs.Select(rung => Slotted(map, "ladder", rung.Line, rung.Text, when)).ToList();
    }

    /// <summary>The rubric points; an error when there is none.</summary>
    public static IReadOnlyList<RubricTemplate> RubricOf(KnowledgeMap map, Conditions when)
    {
        var points = map.Maps("rubric");
        if (points.Count == 0)
        {
            map.Report(map.LineOf("rubric"), "'rubric' is missing: name the points that a strong answer holds.");
        }

        var read = new List<RubricTemplate>();
        foreach (var point in points)
        {
            var id = point.Text("id", required: true);
            var text = TextOf(point, "text", when, required: true);
            var followUp = TextOf(point, "follow_up", when);
            var cues = point.Texts("cues").Select(cue => cue.Text).ToList();
            if (cues.Count == 0)
            {
                point.Report(
                    point.LineOf("cues"),
                    "'cues' is empty: list words and short phrases that show the point."
                );
            }

            if (id is not null && !IsId(id, dotted: false))
            {
                point.Report(point.LineOf("id"), $"The id '{id}' must be small letters, digits and hyphens.");
            }

            if (id is not null && read.Exists(other => other.Id == id))
            {
                point.Report(point.LineOf("id"), $"The point '{id}' stands twice in this rubric.");
            }

            point.Close();
            if (id is not null && text is not null)
            {
                read.Add(new RubricTemplate(id, text, cues, followUp, point.Line));
            }
        }

        return read;
    }

    /// <summary>A text whose slots the conditions must promise to fill.</summary>
    private static SlotText? TextOf(KnowledgeMap map, string key, Conditions when, bool required = false) =>
        map.Text(key, required) is { } template ? Slotted(map, key, map.LineOf(key), template, when) : null;

    private static SlotText Slotted(KnowledgeMap map, string key, int line, string template, Conditions when)
    {
        var text = new SlotText(template);
        foreach (var slot in text.Slots)
        {
            if (Slots.Lacking(slot, when) is { } lacking)
            {
                map.Report(line, $"The slot '{{{slot}}}' of '{key}' needs {lacking}.");
            }
        }

        if (text.Words.AsSpan().IndexOfAny('{', '}') >= 0)
        {
            map.Report(line, $"A brace of '{key}' stands alone.");
        }

        return text;
    }

    /// <summary>Whether it is a permanent id: small letters, digits and hyphens, with one dot or none.</summary>
    public static bool IsId(string id, bool dotted)
    {
        var parts = id.Split('.');
        return parts.Length == (dotted ? 2 : 1)
            && parts.All(part =>
                part.Length > 0 && part.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')
            );
    }
}
