using InterviewCoach.Benchmarks;

// dotnet run -c Release --project tests/InterviewCoach.Benchmarks -- NAME
switch (args)
{
    case ["turns"]:
        await TurnBenchmark.RunAsync();
        return 0;
    case ["engine-turns", var writeUp]:
        return EngineTurnBenchmark.Run(writeUp);
    case ["first-token"]:
        await FirstTokenBenchmark.RunAsync("anthropic");
        return 0;
    case ["first-token", var provider]:
        await FirstTokenBenchmark.RunAsync(provider);
        return 0;
    case ["reading", .. var folders]:
        return ReadingBenchmark.Run(folders);
    case ["notebooks", .. var folders]:
        return NotebookBenchmark.Run(folders);
    case ["profile", .. var kinds]:
        return ProfileBenchmark.Run(kinds);
    default:
        Console.Error.WriteLine(
            "Which benchmark? turns, engine-turns WRITE-UP, first-token [PROVIDER], reading [FOLDER…], notebooks FOLDER… or profile [KIND…]"
        );
        return 2;
}
