using InterviewCoach.Web.Storage.Identity;
using Microsoft.AspNetCore.Identity;

namespace InterviewCoach.Web.Accounts;

/// <summary>What a password must not be: too long to hash, or the first that somebody would try.</summary>
internal sealed class PasswordRules : IPasswordValidator<Account>
{
    public const int Longest = 200;

    private static readonly Lazy<HashSet<string>> Common = new(ReadCommon);

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(
            Fault(user, password ?? "") is { } fault
                ? IdentityResult.Failed(new IdentityError { Code = "Password", Description = fault })
                : IdentityResult.Success
        );

    private static string? Fault(Account user, string password)
    {
        if (password.Length > Longest)
        {
            return $"A password may have up to {Longest} characters.";
        }

        var plain = password.ToLowerInvariant();
        if (Common.Value.Contains(plain))
        {
            return "That password is one of the most common ones: it is tried first. Choose another.";
        }

        return new[] { user.UserName, user.Name, "interviewcoach" }.Any(own =>
            own.Length > 3 && plain.Contains(own.ToLowerInvariant(), StringComparison.Ordinal)
        )
            ? "Choose a password without your name or the app’s in it: those are tried first."
            : null;
    }

    private static HashSet<string> ReadCommon()
    {
        using var list = typeof(PasswordRules).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(list);
        var passwords = new HashSet<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line is [not '#', ..])
            {
                passwords.Add(line);
            }
        }

        return passwords;
    }
}
