using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using InterviewCoach.Web.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace InterviewCoach.Web.Accounts;

/// <summary>
/// Local mode: no sign-in. Whoever comes over loopback, under a loopback name, is the owner. The name is checked too,
/// since a page elsewhere can point its own name at 127.0.0.1 (DNS rebinding).
/// </summary>
internal sealed class LocalAccount(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    IOptions<AccountOptions> account,
    LocalOwner owner
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "Local";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!account.Value.TrustNetwork && !IsLocal(Context))
        {
            return AuthenticateResult.Fail("Local mode serves this machine only.");
        }

        var id = await owner.IdAsync(Context.RequestAborted);
        var identity = new ClaimsIdentity([new Claim(CurrentOwner.Claim, id.Value.ToString())], Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name));
    }

    private static bool IsLocal(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } remote
        && IPAddress.IsLoopback(remote)
        && IsLoopbackName(context.Request.Host.Host);

    /// <summary>Whether a host name can only mean this machine.</summary>
    internal static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}

/// <summary>The local owner's id, asked of the database once.</summary>
internal sealed class LocalOwner(AccountStore accounts)
{
    private OwnerId? _id;

    /// <summary>After the owner's account was removed: the next request makes a new one.</summary>
    public void Forget() => _id = null;

    public async Task<OwnerId> IdAsync(CancellationToken cancellation) =>
        _id ??= await accounts.LocalOwnerAsync(cancellation);
}
