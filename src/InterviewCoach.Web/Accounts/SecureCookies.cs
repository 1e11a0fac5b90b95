namespace InterviewCoach.Web.Accounts;

/// <summary>Cookies that no other host and no unencrypted line can set or see, where the app is reached by https alone.</summary>
internal static class SecureCookies
{
    public static void Name(CookieBuilder cookie, string name, IConfiguration configuration)
    {
        var secure = OnlyHttps(configuration);
        cookie.Name = secure ? "__Host-" + name : name;
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }

    private static bool OnlyHttps(IConfiguration configuration) =>
        configuration.IsMultiUser()
        && (
            configuration[$"{AccountOptions.Section}:{nameof(AccountOptions.TrustedProxies)}"] is { Length: > 0 }
            || (configuration["urls"] ?? "")
                .Split(';', StringSplitOptions.RemoveEmptyEntries)
                .All(url => url.StartsWith("https:", StringComparison.OrdinalIgnoreCase))
        );
}
