using System.Security.Cryptography;
using InterviewCoach.Web.Storage.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace InterviewCoach.Web.Accounts;

/// <summary>Identity's operations on accounts, with recovery codes that cannot be guessed.</summary>
public sealed class AccountBook(
    IUserStore<Account> store,
    IOptions<IdentityOptions> options,
    IPasswordHasher<Account> hasher,
    IEnumerable<IUserValidator<Account>> userValidators,
    IEnumerable<IPasswordValidator<Account>> passwordValidators,
    ILookupNormalizer normalizer,
    IdentityErrorDescriber errors,
    IServiceProvider services,
    ILogger<UserManager<Account>> logger
)
    : UserManager<Account>(
        store,
        options,
        hasher,
        userValidators,
        passwordValidators,
        normalizer,
        errors,
        services,
        logger
    )
{
    public const int RecoveryCodes = 8;

    // 24 of 31 letters: 118 bits. None that is mistaken for another.
    private const int Letters = 24;
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>As typed by hand: case, blanks and dashes do not matter.</summary>
    public static string Cleaned(string? code) =>
        string.Concat((code ?? "").Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    /// <summary>In fours, to be read off paper.</summary>
    public static string Shown(string code) => string.Join('-', code.Chunk(4).Select(four => new string(four)));

    /// <summary>Puts another password in place of the present one, which need not be known; ends all sign-ins.</summary>
    public async Task<IdentityResult> ReplacePasswordAsync(Account account, string password)
    {
        var changed = await UpdatePasswordHash(account, password, validatePassword: true);
        return changed.Succeeded ? await UpdateUserAsync(account) : changed;
    }

    /// <summary>What is wrong with a password for an account of that name, whether there is one or not.</summary>
    public async Task<IdentityResult> CheckNewPasswordAsync(string userName, string password)
    {
        var wanted = new Account { UserName = userName };
        foreach (var rules in PasswordValidators)
        {
            var result = await rules.ValidateAsync(this, wanted, password);
            if (!result.Succeeded)
            {
                return result;
            }
        }

        return IdentityResult.Success;
    }

    protected override string CreateTwoFactorRecoveryCode() => RandomNumberGenerator.GetString(Alphabet, Letters);
}
