using InterviewCoach.Web.Storage.Embedded;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace InterviewCoach.Web.Accounts;

internal static class AccountSetup
{
    /// <summary>
    /// Local or multi-user mode; every page, endpoint and hub asks for somebody signed in unless it says otherwise.
    /// </summary>
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection(AccountOptions.Section);
        builder
            .Services.AddOptions<AccountOptions>()
            .Bind(section)
            .Validate(
                options => options.PasswordIterations >= new AccountOptions().PasswordIterations,
                "Accounts__PasswordIterations is at least 220000."
            )
            .ValidateOnStart();
        if (section.Get<AccountOptions>() is { Mode: AccountMode.MultiUser } account)
        {
            builder.AddMultiUser(account);
        }
        else
        {
            if (section["OpenId:Authority"] is { Length: > 0 })
            {
                throw new StartupRefusedException(
                    "Accounts__OpenId__Authority is set, and there is no sign-in in local mode. Set Accounts__Mode=MultiUser for accounts, or take the setting away."
                );
            }

            builder.Services.AddSingleton<LocalOwner>();
            builder
                .Services.AddAuthentication(LocalAccount.Name)
                .AddScheme<AuthenticationSchemeOptions, LocalAccount>(LocalAccount.Name, null);
        }

        builder
            .Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddSingleton<ReadingRights>();
    }

    public static bool IsMultiUser(this IConfiguration configuration) =>
        configuration.GetSection(AccountOptions.Section).Get<AccountOptions>() is { Mode: AccountMode.MultiUser };
}
