using System.Text.Json;

namespace InterviewCoach.Core.WriteUps;

/// <summary>What a notebook's cell holds.</summary>
internal enum NotebookCellKind
{
    Markdown,
    Code,
    Raw,
    Heading,
}

/// <summary>A cell: its source and its text outputs, line endings made LF.</summary>
internal sealed record NotebookCell(NotebookCellKind Kind, string Source, IReadOnlyList<string> Outputs, int Level);

/// <summary>A Jupyter notebook of format 3 or 4: its cells in order and the language of its code.</summary>
internal sealed record Notebook(string Language, IReadOnlyList<NotebookCell> Cells)
{
    private const int DeepestJson = 64;

    /// <summary>Reads a notebook's JSON, or says what is wrong with it.</summary>
    public static (Notebook? Notebook, WriteUpReading.Refused? Refusal) Parse(string json)
    {
        if (NotebookJson.IsNestedDeeperThan(json, DeepestJson))
        {
            return Refused(
                "The notebook is nested too deep to be one. Save it again from Jupyter, or upload the README."
            );
        }

        try
        {
            using var document = JsonDocument.Parse(
                NotebookJson.WithoutLoneSurrogates(json),
                new JsonDocumentOptions { MaxDepth = DeepestJson + 1 }
            );
            return Parse(document.RootElement);
        }
        catch (JsonException)
        {
            return Refused(
                "The notebook is not valid JSON. Save it again from Jupyter and upload the whole .ipynb file."
            );
        }
    }

    private static (Notebook? Notebook, WriteUpReading.Refused? Refusal) Parse(JsonElement root)
    {
        var cells = NotebookJson
            .Items(root, "worksheets")
            .SelectMany(sheet => NotebookJson.Items(sheet, "cells"))
            .Concat(NotebookJson.Items(root, "cells"))
            .Select(Cell)
            .ToList();
        if (cells.Count == 0)
        {
            return Refused(
                "The notebook has no cells. Save it with its cells from Jupyter, or paste the write-up's text."
            );
        }

        if (cells.TrueForAll(cell => string.IsNullOrWhiteSpace(cell.Source)))
        {
            return (
                null,
                new WriteUpReading.Refused(
                    WriteUpRefusal.Empty,
                    "All cells of the notebook are empty. Upload one that holds the project's text or code."
                )
            );
        }

        var metadata = NotebookJson.Member(root, "metadata");
        var language =
            NotebookJson.Text(NotebookJson.Member(NotebookJson.Member(metadata, "language_info"), "name"))
            ?? NotebookJson.Text(NotebookJson.Member(NotebookJson.Member(metadata, "kernelspec"), "language"));
        return (
            new Notebook(string.IsNullOrWhiteSpace(language) ? "python" : language.ToLowerInvariant(), cells),
            null
        );
    }

    private static NotebookCell Cell(JsonElement cell)
    {
        var kind = NotebookJson.Text(NotebookJson.Member(cell, "cell_type")) switch
        {
            "code" => NotebookCellKind.Code,
            "raw" => NotebookCellKind.Raw,
            "heading" => NotebookCellKind.Heading,
            _ => NotebookCellKind.Markdown,
        };
        var source =
            NotebookJson.Joined(NotebookJson.Member(cell, "source"))
            ?? NotebookJson.Joined(NotebookJson.Member(cell, "input"))
            ?? "";
        var level =
            NotebookJson.Member(cell, "level") is { ValueKind: JsonValueKind.Number } number
            && number.TryGetInt32(out var value)
                ? Math.Clamp(value, 1, 6)
                : 1;
        var outputs = NotebookOutput.Of(NotebookJson.Items(cell, "outputs"));
        return new NotebookCell(kind, NotebookOutput.Tidy(source), outputs, level);
    }

    private static (Notebook?, WriteUpReading.Refused) Refused(string message) =>
        (null, new WriteUpReading.Refused(WriteUpRefusal.BrokenNotebook, message));
}
