using InterviewCoach.Web.Storage.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace InterviewCoach.Web.Accounts;

/// <summary>Lets people in, and tells strangers nothing: an unknown name takes as long as a wrong password.</summary>
public sealed class Door(
    AccountBook accounts,
    IHttpContextAccessor context,
    IUserClaimsPrincipalFactory<Account> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Account> confirmation
) : SignInManager<Account>(accounts, context, claims, options, logger, schemes, confirmation)
{
    /// <summary>The same words for every reason: which names there are is nobody's business.</summary>
    public const string Refusal =
        "That name and password do not go together, or the account is closed for some minutes after too many attempts.";

    public override Task<bool> CanSignInAsync(Account user) => Task.FromResult(user.DisabledAt is null);

    public override async Task<SignInResult> PasswordSignInAsync(
        string userName,
        string password,
        bool isPersistent,
        bool lockoutOnFailure
    )
    {
        if (await UserManager.FindByNameAsync(userName) is { } user)
        {
            return await PasswordSignInAsync(user, password, isPersistent, lockoutOnFailure);
        }

        UserManager.PasswordHasher.HashPassword(new Account(), password);
        return SignInResult.Failed;
    }
}
