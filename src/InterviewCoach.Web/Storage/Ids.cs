namespace InterviewCoach.Web.Storage;

/// <summary>Who owns a row.</summary>
public readonly record struct OwnerId(Guid Value);

/// <summary>Names a Project of an owner.</summary>
public readonly record struct ProjectId(Guid Value)
{
    public override string ToString() => Value.ToString();
}

/// <summary>Names a Session of an owner.</summary>
public readonly record struct SessionId(Guid Value)
{
    public override string ToString() => Value.ToString();
}

/// <summary>Names a mentor's Review of a Session.</summary>
public readonly record struct ReviewId(Guid Value)
{
    public override string ToString() => Value.ToString();
}
