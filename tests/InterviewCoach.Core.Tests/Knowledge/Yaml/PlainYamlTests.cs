using InterviewCoach.Core.Knowledge.Yaml;
using YamlDotNet.Core;

namespace InterviewCoach.Core.Tests.Knowledge.Yaml;

public sealed class PlainYamlTests
{
    public static TheoryData<string> Shipped() => [.. Prompts().Select(file => Path.GetRelativePath(Root, file))];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_file_that_is_shipped_is_plain_and_read_as_the_complete_reader_reads_it(string path)
    {
        var text = File.ReadAllText(Path.Combine(Root, path));

        var plain = PlainYaml.Read(text);

        Assert.NotNull(plain);
        Assert.Equal(Shown(KnowledgeTree.Complete(text)), Shown(plain));
    }

    [Theory]
    [InlineData("a: 1\nb: [x, \"y: z\", 'it''s']\n")]
    [InlineData("a:\n- b\n-   c: 1\n    d: 2\n- - e\n  - f\n")]
    [InlineData("a: >\n  one\n  two\n\n  three\n\nb: |-\n  x\n  y\n")]
    [InlineData("a: one\n  two\n\n  three # aside\nb:\nc: # nothing\n")]
    [InlineData("a: &x\n  k: v\nb: *x\nc: &y text\nd: *y\ne: &z [1,\n  2]\n")]
    [InlineData("a: { b: 1, c: , d: [x,\n   y z\n   w, ],\n }\n-3: -x\n\"q\" : http://x.org#y\n")]
    [InlineData("a: \"one \\\"two\\\"\n   three\"\nb: 'x\n\n  y'\n")]
    [InlineData("- a\n- b: c\n  d:\n    - e\n")]
    public void What_it_reads_it_reads_as_the_complete_reader_does(string text)
    {
        var plain = PlainYaml.Read(text);

        Assert.NotNull(plain);
        Assert.Equal(Shown(KnowledgeTree.Complete(text)), Shown(plain));
    }

    [Theory]
    [InlineData("")]
    [InlineData("just a text")]
    [InlineData("a: 1\na: 2\n")]
    [InlineData("a: b: c\n")]
    [InlineData("a: [1\n")]
    [InlineData("a: \"1\n")]
    [InlineData("a: !!int 1\n")]
    [InlineData("a: 1\n---\nb: 2\n")]
    [InlineData("a:\n\t- b\n")]
    [InlineData("? a\n: b\n")]
    [InlineData("a: *unknown\n")]
    [InlineData("a:\n  - b\n - c\n")]
    [InlineData("a: >2\n    b\n")]
    public void What_is_not_plain_is_left_to_the_complete_reader(string text) => Assert.Null(PlainYaml.Read(text));

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        Assert.Null(PlainYaml.Read("a: " + new string('[', 100_000)));
        Assert.Null(PlainYaml.Read(string.Concat(Enumerable.Repeat("- ", 100_000))));
    }

    [Fact]
    public void A_file_with_anything_changed_in_it_is_read_as_the_complete_reader_reads_it_or_not_at_all()
    {
        var chance = new Random(13);
        var parts = new[]
        {
            ":",
            ": ",
            "- ",
            "#",
            " #",
            "\n",
            "\n  ",
            "[",
            "]",
            "{",
            "}",
            ",",
            "'",
            "\"",
            "&a ",
            "*a",
            "|\n",
            ">\n",
            "?",
            "!",
            " ",
            "x",
            "\\",
            "<<: ",
            "-",
            "%",
            "@",
        };
        var files = Prompts().Select(File.ReadAllText).ToList();
        for (var n = 0; n < 3000; n++)
        {
            var lines = files[chance.Next(files.Count)].Split('\n');
            var from = chance.Next(lines.Length);
            var text = string.Join('\n', lines.Skip(from).Take(chance.Next(3, 30)));
            var indent = text.Length - text.TrimStart(' ').Length;
            text = string.Join(
                '\n',
                text.Split('\n').Select(line => line.Length > indent ? line[indent..] : line.TrimStart())
            );
            for (var change = chance.Next(4); change > 0 && text.Length > 0; change--)
            {
                var at = chance.Next(text.Length);
                text = text.Remove(at, chance.Next(Math.Min(4, text.Length - at)))
                    .Insert(at, parts[chance.Next(parts.Length)]);
            }

            if (PlainYaml.Read(text) is { } plain && Complete(text) is { } complete)
            {
                Assert.True(complete == Shown(plain), $"{text}\n=====\n{Shown(plain)}\n=====\n{complete}");
            }
        }
    }

    /// <summary>What the complete reader makes of it; null where that fails on something that is YAML, by a bug of its own.</summary>
    private static string? Complete(string text)
    {
        try
        {
            return Shown(KnowledgeTree.Complete(text));
        }
        catch (YamlException refused)
        {
            return $"refused: {refused.Message}";
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string Shown(KnowledgeNode? node) =>
        node switch
        {
            KnowledgeScalar text => $"{text.Line}\"{text.Value}\"",
            KnowledgeList list => $"{list.Line}[{string.Join(", ", list.Children.Select(Shown))}]",
            KnowledgeMapping map =>
                $"{map.Line}{{{string.Join(", ", map.Children.Select(child => $"{Shown(child.Key)}: {Shown(child.Value)}"))}}}",
            _ => "nothing",
        };

    private static IEnumerable<string> Prompts() =>
        Directory.EnumerateFiles(Root, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static string Root => Path.Combine(AppContext.BaseDirectory, "prompts");
}
