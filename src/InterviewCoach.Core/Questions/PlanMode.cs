namespace InterviewCoach.Core.Questions;

/// <summary>What kind of Session is planned. Names in JSON are snake_case.</summary>
public enum PlanMode
{
    /// <summary>Opening, the six core topics, then what is riskiest, closing.</summary>
    Walkthrough,

    /// <summary>Only what Findings of the Review provoke, the most severe first.</summary>
    Findings,

    /// <summary>The five sharpest questions: hard ones, the riskiest first, without opening and closing.</summary>
    Pressure,

    /// <summary>What went badly, once more: in other words where the bank has them.</summary>
    Replay,
}
