using InterviewCoach.Core.Reviewing.Code;

namespace InterviewCoach.Core.Reviewing;

/// <summary>The rules, in the order in which they are listed.</summary>
public static class AllRules
{
    public static IReadOnlyList<IRule> List { get; } =
    [
        new FitBeforeSplit(),
        new ResampleBeforeSplit(),
        new TunedOnTest(),
        new ShuffledTimeSplit(),
        new TargetInFeatures(),
        new NoHeldOutData(),
        new TrainTestOverlap(),
        new GroupLeak(),
        new RefitOnTest(),
        new AccuracyOnly(),
        new UnseededSplit(),
    ];

    /// <summary>The rule of an id, or null.</summary>
    public static IRule? Find(string id) => List.FirstOrDefault(rule => rule.Page.Id == id);
}
