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

    public const string RecoveryRefusal =
        "That name and code do not go together, the code was used, or the account is closed for some minutes after too many attempts.";

    private const string ByPassword = "password";
    private const string ByPasskey = "passkey";
    private const string ByRecoveryCode = "recovery code";

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
        SecurityLog.SignInFailed(Context, null, ByPassword, "no such name");
        return SignInResult.Failed;
    }

    public override async Task<SignInResult> CheckPasswordSignInAsync(
        Account user,
        string password,
        bool lockoutOnFailure
    )
    {
        var result = await base.CheckPasswordSignInAsync(user, password, lockoutOnFailure);
        if (!result.Succeeded)
        {
            var why = result switch
            {
                { IsLockedOut: true } => "locked",
                { IsNotAllowed: true } => "disabled",
                _ => "wrong",
            };
            SecurityLog.SignInFailed(Context, user.Id, ByPassword, why);
        }

        return result;
    }

    /// <summary>Signs in with a passkey's answer to the challenge that was given before. Null where it is not good.</summary>
    public async Task<Account?> PasskeyAsync(string credentialJson)
    {
        var result = await AssertionAsync(credentialJson);
        if (result is not { Succeeded: true, User: var user, Passkey: var passkey } || !await CanSignInAsync(user))
        {
            SecurityLog.SignInFailed(Context, result?.User?.Id, ByPasskey, "wrong");
            return null;
        }

        // Its counter moved on: a copy of the passkey would be found out by it.
        var kept = await UserManager.AddOrUpdatePasskeyAsync(user, passkey);
        if (!kept.Succeeded)
        {
            return null;
        }

        await SignInAsync(user, isPersistent: true, ByPasskey);
        return user;
    }

    /// <summary>
    /// Uses up a recovery code, sets the new password, ends all other sign-ins and signs in. Returns what is wrong; nothing
    /// where it went through. A wrong code counts like a wrong password.
    /// </summary>
    public async Task<IReadOnlyList<string>> RecoverAsync(string userName, string code, string password)
    {
        // Told first, and of any name: it says nothing of who there is.
        if (await accounts.CheckNewPasswordAsync(userName, password) is { Succeeded: false } unfit)
        {
            return Registrar.Messages(unfit);
        }

        if (
            await accounts.FindByNameAsync(userName) is not { DisabledAt: null } account
            || await accounts.IsLockedOutAsync(account)
        )
        {
            accounts.PasswordHasher.HashPassword(new Account(), password);
            SecurityLog.SignInFailed(Context, null, ByRecoveryCode, "no such name, or locked");
            return [RecoveryRefusal];
        }

        var redeemed = await accounts.RedeemTwoFactorRecoveryCodeAsync(account, AccountBook.Cleaned(code));
        if (!redeemed.Succeeded)
        {
            await accounts.AccessFailedAsync(account);
            accounts.PasswordHasher.HashPassword(account, password);
            SecurityLog.SignInFailed(Context, account.Id, ByRecoveryCode, "wrong");
            return [RecoveryRefusal];
        }

        var changed = await accounts.ReplacePasswordAsync(account, password);
        if (!changed.Succeeded)
        {
            return Registrar.Messages(changed);
        }

        await accounts.ResetAccessFailedCountAsync(account);
        await SignInAsync(account, isPersistent: true, ByRecoveryCode);
        return [];
    }

    /// <summary>The passkey that a browser made for the challenge that was given before; null where it is not good.</summary>
    public async Task<UserPasskeyInfo?> AttestationAsync(string credentialJson)
    {
        if (credentialJson.Length == 0)
        {
            return null;
        }

        try
        {
            return await PerformPasskeyAttestationAsync(credentialJson) is { Succeeded: true, Passkey: var passkey }
                ? passkey
                : null;
        }
        catch (InvalidOperationException)
        {
            // No challenge was given, or it has run out.
            return null;
        }
    }

    private async Task<PasskeyAssertionResult<Account>?> AssertionAsync(string credentialJson)
    {
        if (credentialJson.Length == 0)
        {
            return null;
        }

        try
        {
            return await PerformPasskeyAssertionAsync(credentialJson);
        }
        catch (InvalidOperationException)
        {
            // No challenge was given, or it has run out.
            return null;
        }
    }
}
