using System.Globalization;
using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Knowledge.Yaml;

namespace InterviewCoach.Core.Profiles.Presence;

/// <summary>
/// Reads cue files: section, key, then <c>enough</c>, <c>cues</c> and <c>headings</c>; the last two map a weight to a list of
/// phrases.
/// </summary>
internal sealed class CueBookReader
{
    private readonly CueVocabulary _vocabulary = new();
    private readonly List<CueGroup> _groups = [];
    private readonly List<Cue> _cues = [];
    private readonly List<KnowledgeError> _errors = [];
    private string _path = "";

    public static CueBook Read(IReadOnlyList<KnowledgeFile> files, out IReadOnlyList<KnowledgeError> errors)
    {
        var reader = new CueBookReader();
        foreach (var file in files)
        {
            reader.Read(file);
        }

        errors = reader._errors;
        return new CueBook(reader._vocabulary, reader._groups, reader._cues);
    }

    private void Read(KnowledgeFile file)
    {
        _path = file.Path;
        var root = KnowledgeTree.Read(file, out var broken);
        if (broken is not null)
        {
            _errors.Add(broken);
        }

        if (root is null)
        {
            return;
        }

        foreach (var (section, keys) in Entries(root))
        {
            foreach (var (key, body) in Entries(keys))
            {
                ReadGroup($"{section.Value}/{key.Value}", key, body);
            }
        }
    }

    private void ReadGroup(string name, KnowledgeNode at, KnowledgeNode body)
    {
        if (_groups.Any(known => known.Name == name))
        {
            Fail(at, $"\"{name}\" is described twice");
            return;
        }

        var parts = Entries(body);
        var enough = 3;
        foreach (var (part, value) in parts.Where(part => part.Key.Value == "enough"))
        {
            if (!int.TryParse((value as KnowledgeScalar)?.Value, CultureInfo.InvariantCulture, out enough))
            {
                Fail(part, "\"enough\" must be a whole number");
            }
        }

        var group = new CueGroup(name, _groups.Count, enough);
        _groups.Add(group);
        foreach (var (part, value) in parts)
        {
            switch (part.Value)
            {
                case "enough":
                    break;
                case "cues" or "headings":
                    ReadCues(group, value, inHeadings: part.Value == "headings");
                    break;
                default:
                    Fail(part, $"\"{part.Value}\" is not known here: use enough, cues or headings");
                    break;
            }
        }
    }

    private void ReadCues(CueGroup group, KnowledgeNode node, bool inHeadings)
    {
        foreach (var (weightNode, list) in Entries(node))
        {
            if (!int.TryParse(weightNode.Value, CultureInfo.InvariantCulture, out var weight))
            {
                Fail(weightNode, $"\"{weightNode.Value}\" must be a weight, a whole number");
                continue;
            }

            if (list is not KnowledgeList phrases)
            {
                Fail(list, "a list of phrases is expected");
                continue;
            }

            foreach (var node2 in phrases.Children)
            {
                var text = (node2 as KnowledgeScalar)?.Value ?? "";
                var phrase = CuePhrase.Parse(text, _vocabulary, out var error);
                if (phrase is null)
                {
                    Fail(node2, error ?? "not a phrase");
                    continue;
                }

                _cues.Add(new Cue(group, phrase, weight, inHeadings));
            }
        }
    }

    private IReadOnlyList<KeyValuePair<KnowledgeScalar, KnowledgeNode>> Entries(KnowledgeNode node)
    {
        if (node is KnowledgeMapping mapping)
        {
            return mapping.Children;
        }

        Fail(node, "a mapping is expected");
        return [];
    }

    private void Fail(KnowledgeNode at, string message) => _errors.Add(new KnowledgeError(_path, at.Line, message));
}
