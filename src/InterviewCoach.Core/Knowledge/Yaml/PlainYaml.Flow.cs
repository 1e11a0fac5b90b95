namespace InterviewCoach.Core.Knowledge.Yaml;

/// <summary>Lists and mappings in brackets.</summary>
internal sealed partial class PlainYaml
{
    private KnowledgeNode? Flow()
    {
        if (++depth > Deepest)
        {
            return null;
        }

        KnowledgeNode? read = Now == '[' ? FlowList() : FlowMapping();
        depth--;
        return read;
    }

    private KnowledgeList? FlowList()
    {
        var start = line;
        var items = new List<KnowledgeNode>();
        at++;
        while (ToContent())
        {
            if (Now == ']')
            {
                at++;
                return new KnowledgeList(start, items);
            }

            if (FlowNode() is not { } item || !AtSeparator(']'))
            {
                return null;
            }

            items.Add(item);
        }

        return null;
    }

    private KnowledgeMapping? FlowMapping()
    {
        var start = line;
        var pairs = new Pairs();
        at++;
        while (ToContent())
        {
            if (Now == '}')
            {
                at++;
                return new KnowledgeMapping(start, pairs.All);
            }

            if (FlowKey() is not { } key)
            {
                return null;
            }

            var mark = line;
            if (!ToContent())
            {
                return null;
            }

            var value = Now is ',' or '}' ? new KnowledgeScalar(mark, "") : FlowNode();
            if (value is null || !AtSeparator('}') || !pairs.Add(key, value))
            {
                return null;
            }
        }

        return null;
    }

    private KnowledgeScalar? FlowKey() =>
        Key() is { } key && !key.Value.Any(c => c is ',' or '[' or ']' or '{' or '}' or '?') ? key : null;

    private KnowledgeNode? FlowNode()
    {
        var start = line;
        return Now switch
        {
            '[' or '{' => Flow(),
            '"' or '\'' => Quoted() is { } quoted ? new KnowledgeScalar(start, quoted) : null,
            _ => Plain(inFlow: true) is { } plain ? new KnowledgeScalar(start, plain) : null,
        };
    }

    /// <summary>Past the comma behind an item, or before the bracket that ends them.</summary>
    private bool AtSeparator(char bracket)
    {
        if (!ToContent())
        {
            return false;
        }

        if (Now == ',')
        {
            at++;
            return true;
        }

        return Now == bracket;
    }
}
