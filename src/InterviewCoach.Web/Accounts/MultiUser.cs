using InterviewCoach.Web.Accounts.OpenId;
using InterviewCoach.Web.Storage.Identity;
using Microsoft.AspNetCore.Identity;

namespace InterviewCoach.Web.Accounts;

/// <summary>Multi-user mode: ASP.NET Core Identity over our own stores, and a cookie.</summary>
internal static class MultiUser
{
    public const int ShortestPassword = 10;

    public static void AddMultiUser(this WebApplicationBuilder builder, AccountOptions account)
    {
        var services = builder.Services;
        builder.AddProxies(account.TrustedProxies);
        services.AddScoped<SignInCookie>();
        var authentication = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        authentication.AddCookie(
            IdentityConstants.ApplicationScheme,
            options =>
            {
                SecureCookies.Name(options.Cookie, "coach", builder.Configuration);
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.ExpireTimeSpan = SignInStore.Longest;
                options.LoginPath = "/sign-in";
                options.ReturnUrlParameter = "from";
                options.EventsType = typeof(SignInCookie);
            }
        );
        // Identity keeps the challenge of a passkey ceremony here, for its few minutes.
        authentication.AddCookie(
            IdentityConstants.TwoFactorUserIdScheme,
            options =>
            {
                SecureCookies.Name(options.Cookie, "coach-passkey", builder.Configuration);
                options.Cookie.SameSite = SameSiteMode.Strict;
                options.ExpireTimeSpan = TimeSpan.FromMinutes(5);
            }
        );
        authentication.AddOpenId(account.OpenId, builder.Configuration);
        services
            .AddIdentityCore<Account>(options =>
            {
                // Length is what makes a password hard to guess; what it is made of only makes it hard to remember.
                options.Password.RequiredLength = ShortestPassword;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequiredUniqueChars = 4;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            })
            .AddUserStore<IdentityStore>()
            .AddUserManager<AccountBook>()
            .AddSignInManager<Door>()
            .AddPasswordValidator<PasswordRules>()
            .AddClaimsPrincipalFactory<Claims>();
        services
            .AddOptions<PasswordHasherOptions>()
            .Configure<Microsoft.Extensions.Options.IOptions<AccountOptions>>(
                (hasher, account) => hasher.IterationCount = account.Value.PasswordIterations
            );
        services.AddScoped<Registrar>();
        services.AddSingleton<FirstAdministrator>();
        services.AddSingleton<PeopleStore>();
    }
}
