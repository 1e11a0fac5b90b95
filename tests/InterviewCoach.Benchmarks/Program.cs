using InterviewCoach.Benchmarks;

// dotnet run -c Release --project tests/InterviewCoach.Benchmarks -- NAME
switch (args)
{
    case ["turns"]:
        await TurnBenchmark.RunAsync();
        return 0;
    case ["reading", .. var folders]:
        return ReadingBenchmark.Run(folders);
    default:
        Console.Error.WriteLine("Which benchmark? turns, or reading [FOLDER…]");
        return 2;
}
