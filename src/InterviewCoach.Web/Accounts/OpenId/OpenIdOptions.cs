namespace InterviewCoach.Web.Accounts.OpenId;

/// <summary>An OpenID Connect provider with which people who have an account here may sign in, too.</summary>
public sealed class OpenIdOptions
{
    /// <summary>Its address, https; empty for none.</summary>
    public string Authority { get; set; } = "";

    /// <summary>What the provider calls this app.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>What the app proves itself with; empty where the provider asks for none.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>What people call the provider.</summary>
    public string Name { get; set; } = "OpenID";

    public bool IsSet => Authority.Length > 0;
}
