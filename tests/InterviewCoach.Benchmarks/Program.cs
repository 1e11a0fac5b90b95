using InterviewCoach.Benchmarks;

// dotnet run -c Release --project tests/InterviewCoach.Benchmarks -- NAME
switch (args)
{
    case ["turns"]:
        await TurnBenchmark.RunAsync();
        return 0;
    default:
        Console.Error.WriteLine("Which benchmark? turns");
        return 2;
}
