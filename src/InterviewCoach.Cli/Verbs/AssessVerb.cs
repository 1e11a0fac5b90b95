using System.CommandLine;
using System.Text.Json;
using InterviewCoach.Core.Assessing;

namespace InterviewCoach.Cli.Verbs;

/// <summary>
/// <c>coach assess</c>: JSON lines in, JSON lines out, in order. Lines are assessed in blocks on all cores. A line that
/// cannot be read is named on standard error and has no line in the output; the others go on, and the exit status is 2.
/// </summary>
internal static class AssessVerb
{
    private const int Block = 1024;
    private const int MostNamed = 20;

    public static Command Create()
    {
        var verb = new Command(
            "assess",
            "Assess answers: JSON lines on standard input (id, question, rubric, reference, writeup, answer), JSON lines out"
        );
        verb.SetAction(_ => Run());
        return verb;
    }

    private static int Run()
    {
        var assessor = Assessors.Load();
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        using var lines = new StreamReader(input, bufferSize: 1 << 16);
        var block = new List<(int Number, string Text)>(Block);
        var (number, wrong) = (0, 0);
        while (true)
        {
            var line = lines.ReadLine();
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                block.Add((number, line));
            }

            if (block.Count == Block || line is null)
            {
                wrong += Assess(assessor, block, output, MostNamed - wrong);
                block.Clear();
            }

            if (line is null)
            {
                break;
            }
        }

        if (wrong > MostNamed)
        {
            Console.Error.WriteLine($"coach: {wrong - MostNamed} more lines could not be assessed");
        }

        return wrong > 0 ? CommandLine.WrongUse : 0;
    }

    /// <summary>Writes what the lines are worth, names those that cannot be read, and returns how many those are.</summary>
    private static int Assess(
        AnswerAssessor assessor,
        List<(int Number, string Text)> block,
        Stream output,
        int mostNamed
    )
    {
        var refused = 0;
        var results = new Outcome[block.Count];
        Parallel.For(0, block.Count, i => results[i] = AssessLine(assessor, block[i].Text));
        for (var i = 0; i < results.Length; i++)
        {
            if (results[i].Wrong is { } wrong)
            {
                if (refused++ < mostNamed)
                {
                    Console.Error.WriteLine($"coach: line {block[i].Number}: {wrong}");
                }

                continue;
            }

            output.Write(results[i].Json!);
            output.WriteByte((byte)'\n');
        }

        output.Flush();
        return refused;
    }

    private static Outcome AssessLine(AnswerAssessor assessor, string text)
    {
        try
        {
            var line = JsonSerializer.Deserialize(text, AssessJson.Utf8.AssessLine);
            if (line is null)
            {
                return new Outcome(null, "must be a JSON object");
            }

            return line.Task(out var missing) is { } task
                ? new Outcome(
                    JsonSerializer.SerializeToUtf8Bytes(
                        AssessedLine.Of(line.Id, assessor.Assess(task)),
                        AssessJson.Utf8.AssessedLine
                    ),
                    null
                )
                : new Outcome(null, missing);
        }
        catch (JsonException broken)
        {
            return new Outcome(
                null,
                // The parser would name the types of the program, which tell nobody what to write.
                broken.Message.StartsWith("The JSON value could not be converted", StringComparison.Ordinal)
                    ? $"what stands at '{broken.Path}' is of another kind than is wanted"
                    : broken.Message.ReplaceLineEndings(" ")
            );
        }
    }

    private readonly record struct Outcome(byte[]? Json, string? Wrong);
}
