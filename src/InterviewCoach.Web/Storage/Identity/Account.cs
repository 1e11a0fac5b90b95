namespace InterviewCoach.Web.Storage.Identity;

/// <summary>
/// Somebody who signs in. ASP.NET Core Identity changes it in place and has it stored afterwards, hence the setters.
/// </summary>
public sealed class Account
{
    public OwnerId Id { get; init; } = new(Guid.NewGuid());

    /// <summary>As others see it.</summary>
    public string Name { get; set; } = "";

    /// <summary>What is typed to sign in; an e-mail address will do.</summary>
    public string UserName { get; set; } = "";

    public string NormalizedUserName { get; set; } = "";

    public string? PasswordHash { get; set; }

    public string SecurityStamp { get; set; } = "";

    /// <summary>Counted in the database, so that guesses made side by side all count.</summary>
    public int FailedSignIns { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }

    public DateTimeOffset? DisabledAt { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>How often it was changed: a change made on an older state is refused.</summary>
    public int Changes { get; set; }
}
