using InterviewCoach.Web.Accounts.OpenId;

namespace InterviewCoach.Web.Accounts;

/// <summary>Whom the app serves.</summary>
public enum AccountMode
{
    /// <summary>One person, over loopback, without sign-in.</summary>
    Local,

    /// <summary>Several people, each with an account.</summary>
    MultiUser,
}

/// <summary>Who may make an account.</summary>
public enum RegistrationMode
{
    /// <summary>Whoever holds an invitation.</summary>
    InviteOnly,

    /// <summary>Anybody.</summary>
    Open,

    /// <summary>Nobody.</summary>
    Closed,
}

/// <summary>How the app decides who somebody is.</summary>
public sealed class AccountOptions
{
    public const string Section = "Accounts";

    public AccountMode Mode { get; set; }

    public RegistrationMode Registration { get; set; }

    /// <summary>
    /// Local mode: whether whoever reaches the app is its owner although the address is not loopback: for a container
    /// whose port is published to this machine alone. Off unless set.
    /// </summary>
    public bool TrustNetwork { get; set; }

    /// <summary>
    /// Multi-user mode: addresses of the proxies that speak https for the app, as "10.0.0.7" or "10.0.0.0/8", separated by
    /// commas. What they say of a request's scheme and origin is believed; nobody else's word is.
    /// </summary>
    public string TrustedProxies { get; set; } = "";

    /// <summary>Multi-user mode: a provider with which people may sign in, too.</summary>
    public OpenIdOptions OpenId { get; set; } = new();

    /// <summary>Iterations of PBKDF2 with SHA-512 over a password; at least 220,000.</summary>
    public int PasswordIterations { get; set; } = 220_000;

    /// <summary>Tries to sign in, register or recover from one address in a minute.</summary>
    public int SignInsPerMinute { get; set; } = 20;

    /// <summary>Forms that one person may send in a minute, uploads among them.</summary>
    public int FormsPerMinute { get; set; } = 60;

    /// <summary>Calls that one person may make in the rooms in a second, over a longer time; bursts may have five times as many.</summary>
    public int RoomCallsPerSecond { get; set; } = 10;
}
