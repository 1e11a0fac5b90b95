using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace InterviewCoach.Web.Accounts;

internal static class AccountSetup
{
    /// <summary>Local mode; every page, endpoint and hub asks for somebody signed in unless it says otherwise.</summary>
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<AccountOptions>(builder.Configuration.GetSection(AccountOptions.Section));
        builder.Services.AddSingleton<LocalOwner>();
        builder
            .Services.AddAuthentication(LocalAccount.Name)
            .AddScheme<AuthenticationSchemeOptions, LocalAccount>(LocalAccount.Name, null);
        builder
            .Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        builder.Services.AddCascadingAuthenticationState();
    }
}
