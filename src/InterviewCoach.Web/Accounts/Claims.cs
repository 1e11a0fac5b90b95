using System.Security.Claims;
using InterviewCoach.Web.Storage.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace InterviewCoach.Web.Accounts;

/// <summary>What a cookie says of its holder. It is looked up anew with each request: see <see cref="SignInCookie"/>.</summary>
internal sealed class Claims(AccountBook accounts, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(CurrentOwner.Claim, user.Id.Value.ToString()));
        return identity;
    }
}
