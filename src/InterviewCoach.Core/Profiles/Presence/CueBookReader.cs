using System.Globalization;
using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Knowledge.Yaml;

namespace InterviewCoach.Core.Profiles.Presence;

/// <summary>
/// Reads cue files: section, key, then <c>enough</c>, <c>cues</c> and <c>headings</c>; the last two map a weight to a list of
/// phrases. A key may be described in several files. The section <c>words</c> gives kinds of words: a name and its words, for
/// phrases of any file to ask for as <c>@name</c>.
/// </summary>
internal sealed class CueBookReader
{
    private const string Words = "words";
    private const int Usual = 3;

    private readonly CueVocabulary _vocabulary = new();
    private readonly HashSet<(string Path, string Name)> _described = [];
    private readonly List<CueGroup> _groups = [];
    private readonly List<Cue> _cues = [];
    private readonly List<KnowledgeError> _errors = [];
    private string _path = "";

    public static CueBook Read(IReadOnlyList<KnowledgeFile> files, out IReadOnlyList<KnowledgeError> errors)
    {
        var reader = new CueBookReader();
        var sections = files.SelectMany(reader.Sections).ToList();
        foreach (var (path, section, keys) in sections.Where(one => one.Name.Value == Words))
        {
            reader.ReadWords(path, keys);
        }

        foreach (var (path, section, keys) in sections.Where(one => one.Name.Value != Words))
        {
            reader.ReadGroups(path, section, keys);
        }

        errors = reader._errors;
        return new CueBook(reader._vocabulary, reader._groups, reader._cues);
    }

    private IEnumerable<(string Path, KnowledgeScalar Name, KnowledgeNode Keys)> Sections(KnowledgeFile file)
    {
        _path = file.Path;
        var root = KnowledgeTree.Read(file, out var broken);
        if (broken is not null)
        {
            _errors.Add(broken);
        }

        return root is null ? [] : Entries(root).Select(section => (file.Path, section.Key, section.Value)).ToList();
    }

    private void ReadWords(string path, KnowledgeNode kinds)
    {
        _path = path;
        foreach (var (name, list) in Entries(kinds))
        {
            if (list is not KnowledgeList lines)
            {
                Fail(list, "a list of lines of words is expected");
                continue;
            }

            foreach (var line in lines.Children)
            {
                foreach (
                    var word in ((line as KnowledgeScalar)?.Value ?? "").Split(
                        ' ',
                        StringSplitOptions.RemoveEmptyEntries
                    )
                )
                {
                    if (!_vocabulary.Add(name.Value ?? "", word))
                    {
                        Fail(line, $"\"{word}\" of \"{name.Value}\" is not a word");
                    }
                }
            }
        }
    }

    private void ReadGroups(string path, KnowledgeScalar section, KnowledgeNode keys)
    {
        _path = path;
        foreach (var (key, body) in Entries(keys))
        {
            ReadGroup($"{section.Value}/{key.Value}", key, body);
        }
    }

    private void ReadGroup(string name, KnowledgeNode at, KnowledgeNode body)
    {
        if (!_described.Add((_path, name)))
        {
            Fail(at, $"\"{name}\" is described twice");
            return;
        }

        var parts = Entries(body);
        int? enough = null;
        foreach (var (part, value) in parts.Where(part => part.Key.Value == "enough"))
        {
            if (int.TryParse((value as KnowledgeScalar)?.Value, CultureInfo.InvariantCulture, out var weight))
            {
                enough = weight;
            }
            else
            {
                Fail(part, "\"enough\" must be a whole number");
            }
        }

        if (_groups.Find(known => known.Name == name) is not { } group)
        {
            group = new CueGroup(name, _groups.Count, enough ?? Usual);
            _groups.Add(group);
        }
        else if (enough is not null)
        {
            Fail(at, $"\"{name}\" begins in another file, and its \"enough\" belongs there");
        }

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
