using InterviewCoach.Core.Interviews;
using InterviewCoach.Web.Projects;
using InterviewCoach.Web.Storage;
using InterviewCoach.Web.Storage.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace InterviewCoach.Web.Accounts;

/// <summary>What somebody fills in to get an account.</summary>
public sealed record NewAccount(string Name, string UserName, string Password);

/// <summary>What came of it.</summary>
public abstract record RegistrationOutcome
{
    private RegistrationOutcome() { }

    public sealed record Registered(Account Account) : RegistrationOutcome;

    public sealed record Refused(IReadOnlyList<string> Messages) : RegistrationOutcome;
}

/// <summary>Makes accounts, for those who may have one.</summary>
public sealed class Registrar(
    AccountBook accounts,
    InvitationStore invitations,
    DemoProject demo,
    IOptions<AccountOptions> options,
    TimeProvider time
)
{
    private const int LongestName = 100;
    private static readonly TimeSpan InvitationHolds = TimeSpan.FromDays(7);

    private static readonly RegistrationOutcome.Refused NotInvited = new([
        "That invitation is not known, was used, or has run out. Ask for a new one.",
    ]);

    /// <summary>Makes an account with the invitation's roles; as a candidate, where registration is open.</summary>
    public async Task<RegistrationOutcome> RegisterAsync(
        NewAccount wanted,
        string? invitation,
        CancellationToken cancellation
    )
    {
        var hash = string.IsNullOrWhiteSpace(invitation) ? null : Token.Hash(invitation);
        if (options.Value.Registration == RegistrationMode.Closed)
        {
            return new RegistrationOutcome.Refused(["New accounts are not being made here."]);
        }

        if (hash is null && options.Value.Registration != RegistrationMode.Open)
        {
            return new RegistrationOutcome.Refused(["You need an invitation to register here."]);
        }

        // Asked before the form's own faults are told, and used up only when the account is sound.
        if (hash is not null && !await invitations.HoldsAsync(hash, cancellation))
        {
            return NotInvited;
        }

        return await MakeAsync(
            wanted,
            async _ => hash is null ? [Roles.Candidate] : await invitations.TakeAsync(hash, cancellation),
            cancellation
        );
    }

    /// <summary>Makes the first administrator, who is a candidate and a mentor, too.</summary>
    public async Task<RegistrationOutcome> SetUpAsync(
        NewAccount wanted,
        string setupToken,
        CancellationToken cancellation
    )
    {
        var hash = Token.Hash(setupToken);
        if (!await invitations.SetupHoldsAsync(hash, cancellation))
        {
            return new RegistrationOutcome.Refused([
                "That is not the token that was printed when the app started, or it was used. Start the app again for a new one.",
            ]);
        }

        return await MakeAsync(
            wanted,
            async account =>
                await invitations.TakeSetupAsync(account.Id, hash, cancellation)
                    ? [Roles.Candidate, Roles.Mentor]
                    : null,
            cancellation
        );
    }

    /// <summary>Makes an invitation. Returns its token, which is shown once and stored nowhere.</summary>
    /// <param name="by">Who invites.</param>
    /// <param name="note">For whom, in the inviter's words, at most 200 characters.</param>
    /// <param name="roles">What the invited will be.</param>
    public async Task<string> InviteAsync(
        OwnerId by,
        string note,
        IReadOnlyCollection<string> roles,
        CancellationToken cancellation
    )
    {
        var token = Token.Make();
        await invitations.AddAsync(
            by,
            Token.Hash(token),
            note,
            roles,
            time.GetUtcNow() + InvitationHolds,
            cancellation
        );
        return token;
    }

    /// <param name="wanted">As filled in.</param>
    /// <param name="rolesOf">Gives the new account's roles, and uses up what they rest on; null where that was gone.</param>
    private async Task<RegistrationOutcome> MakeAsync(
        NewAccount wanted,
        Func<Account, Task<IReadOnlyList<string>?>> rolesOf,
        CancellationToken cancellation
    )
    {
        var account = new Account { Name = Utterance.Clean(wanted.Name).Trim(), UserName = wanted.UserName.Trim() };
        var faults = new List<string>();
        if (account.Name.Length is 0 or > LongestName)
        {
            faults.Add($"Your name has 1 to {LongestName} characters.");
        }

        if (account.UserName.Length is < 3 or > LongestName)
        {
            faults.Add($"The name to sign in with has 3 to {LongestName} characters.");
        }

        if (faults.Count > 0)
        {
            return new RegistrationOutcome.Refused(faults);
        }

        var made = await accounts.CreateAsync(account, wanted.Password);
        if (!made.Succeeded)
        {
            return new RegistrationOutcome.Refused(Messages(made));
        }

        if (await rolesOf(account) is not { } roles)
        {
            await accounts.DeleteAsync(account);
            return NotInvited;
        }

        foreach (var role in roles)
        {
            await accounts.AddToRoleAsync(account, role);
        }

        await demo.GiveAsync(account.Id, cancellation);
        return new RegistrationOutcome.Registered(account);
    }

    /// <summary>Identity's complaints, in this app's words where they differ.</summary>
    internal static IReadOnlyList<string> Messages(IdentityResult refused) =>
        refused
            .Errors.Select(error =>
                error.Code switch
                {
                    nameof(IdentityErrorDescriber.DuplicateUserName) =>
                        "That name to sign in with is taken. Choose another.",
                    nameof(IdentityErrorDescriber.InvalidUserName) =>
                        "A name to sign in with is made of letters, digits and - . _ @ +.",
                    nameof(IdentityErrorDescriber.PasswordTooShort) =>
                        $"A password has at least {MultiUser.ShortestPassword} characters. A few words in a row are easy to keep in mind.",
                    nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars) =>
                        "A password of so few different characters is soon guessed.",
                    nameof(IdentityErrorDescriber.PasswordMismatch) => "The present password is not right.",
                    nameof(IdentityErrorDescriber.ConcurrencyFailure) =>
                        "The account was changed elsewhere at the same time. Load the page again.",
                    _ => error.Description,
                }
            )
            .Distinct()
            .ToList();
}
