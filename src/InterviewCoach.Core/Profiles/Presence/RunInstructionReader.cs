using System.Buffers;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Profiles.Presence;

/// <summary>Finds how the project is run: commands that start it before those that only install.</summary>
internal static class RunInstructionReader
{
    private const int Most = 6;
    private const int MostHeading = 2;

    private static readonly string[] Starters =
    [
        "python ",
        "python3 ",
        "streamlit run",
        "uvicorn ",
        "gunicorn ",
        "flask run",
        "docker-compose up",
        "docker compose up",
        "docker run",
        "make ",
        "jupyter ",
        "npm start",
        "npm run",
        "bash ",
        "sh ",
        "./",
        "dvc repro",
        "Rscript ",
        "yolo ",
        "mlflow run",
        "kedro run",
        "poetry run",
        "uv run",
        "pipenv run",
        "chainlit run",
        "torchrun ",
        "accelerate launch",
    ];

    private static readonly string[] Preparers =
    [
        "pip install",
        "pip3 install",
        "git clone",
        "conda ",
        "poetry install",
        "uv sync",
        "uv pip",
        "pipenv ",
        "npm install",
        "docker build",
        "docker pull",
        "virtualenv ",
        "source ",
        "cd ",
        "python -m venv",
        "python3 -m venv",
        "python -m pip",
        "python3 -m pip",
        "make install",
        "make init",
        "make setup",
        "make build",
        "docker compose build",
        "docker-compose build",
        "python -m spacy",
        "python -m nltk",
    ];

    /// <summary>What tells a command within a sentence that has back ticks.</summary>
    private static readonly SearchValues<string> Ticked = SearchValues.Create(
        [
            .. Starters.Where(command => command.Length > 4).Select(command => "`" + command),
            .. Preparers.Where(command => command.Length > 3),
        ],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>What is started beside the project: tests, checks, stopping, clearing away.</summary>
    private static readonly string[] Chores =
    [
        "make test",
        "make lint",
        "make format",
        "make clean",
        "make down",
        "make stop",
        "make logs",
        "make help",
        "make coverage",
        "make docs",
        "make quality",
        "make check",
        "make integration",
        "python -m pytest",
        "python -m unittest",
        "python3 -m pytest",
        "python3 -m unittest",
        "python -m spacy",
        "python -m nltk",
        "make data",
        "make get_data",
        "make download",
        "make env",
        "make venv",
        "poetry run pytest",
        "uv run pytest",
        "pipenv run pytest",
        "docker-compose down",
        "docker compose down",
    ];

    /// <summary>The best line, or null.</summary>
    public static Sentence? Best(CuedText text)
    {
        var preparing = text.Book.Group("sense/preparing");
        return BestSentence.Of(
            text,
            PresenceKey.RunInstructions,
            (sentence, group) => Score(sentence, group, sentence.Under.Weight(preparing) > 0)
        );
    }

    /// <param name="isPreparing">What stands under "Database setup" or "Download the data" comes before running it.</param>
    private static int Score(Sentence sentence, CueGroup group, bool isPreparing)
    {
        if (
            sentence.Kind is PassageKind.Heading or PassageKind.Output or PassageKind.Image or PassageKind.Table
            || sentence.Is(Reservation.Planned | Reservation.Boilerplate)
        )
        {
            return 0;
        }

        var heading = sentence.Under.Weight(group);
        var raw = sentence.Raw.AsSpan().TrimStart(" \t>$%!`*-");
        if (sentence.Kind == PassageKind.Code)
        {
            return CodeLines.IsTree(raw) ? 0
                : Begins(raw, Preparers) ? 3 + Math.Min(heading, MostHeading)
                : Begins(raw, Chores) || (isPreparing || AsksForHelp(raw)) && Begins(raw, Starters) ? 4
                : Begins(raw, Starters) ? 6 + Math.Min(heading, MostHeading)
                : 0;
        }

        var ticked = sentence.Raw.Contains('`', StringComparison.Ordinal) && Holds(sentence.Raw) ? 4 : 0;
        var bare = Begins(raw, Preparers) || Begins(raw, Starters) ? 3 : 0;
        var own = Math.Max(0, Math.Min(Most, sentence.OwnScore(group)));
        var notebook = sentence.Raw.Contains("colab.research.google.com", StringComparison.Ordinal) ? 3 : 0;
        var commands = Math.Max(Math.Max(ticked, bare), notebook);
        return commands > 0 ? commands + Math.Min(heading, 2)
            : own >= group.Enough && heading >= 2 ? own + heading - 3
            : 0;
    }

    private static bool AsksForHelp(ReadOnlySpan<char> command) =>
        command.TrimEnd().EndsWith("--help") || command.TrimEnd().EndsWith(" -h");

    private static bool Begins(ReadOnlySpan<char> line, string[] commands)
    {
        foreach (var command in commands)
        {
            if (line.StartsWith(command, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Holds(string line) => line.AsSpan().ContainsAny(Ticked);
}
