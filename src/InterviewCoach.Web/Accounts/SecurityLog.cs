using System.Security.Claims;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Accounts;

/// <summary>
/// What is logged of signing in, of what lets in, and of what was refused: who by the account's id, from which address, and
/// nothing that somebody typed, since people type passwords into the wrong field.
/// </summary>
internal static partial class SecurityLog
{
    public const string Category = "InterviewCoach.Security";
    private const string Nobody = "nobody";

    public static void SignedIn(HttpContext context, OwnerId account, string way) =>
        LogSignedIn(Of(context), account.Value, way, Address(context));

    /// <param name="context">The request.</param>
    /// <param name="account">Whose account it would have been; null where there is no such name.</param>
    /// <param name="way">With what: "password", "passkey", "recovery code".</param>
    /// <param name="why">Why not: "wrong", "locked", "disabled", "no such name".</param>
    public static void SignInFailed(HttpContext context, OwnerId? account, string way, string why) =>
        LogSignInFailed(Of(context), Id(account), way, why, Address(context));

    public static void SignedOut(HttpContext context) =>
        LogSignedOut(Of(context), Id(context.User.TryOwnerId()), Address(context));

    /// <summary>Something that lets in, or says who may what, was changed.</summary>
    public static void Changed(HttpContext context, OwnerId account, string what) =>
        LogChanged(Of(context), what, account.Value, Id(context.User.TryOwnerId()), Address(context));

    /// <param name="context">The request, with its route.</param>
    /// <param name="why">In a few words of ours.</param>
    public static void Refused(HttpContext context, string why)
    {
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "no page";
        // A method may be any word that somebody sends.
        var method =
            HttpMethods.IsGet(context.Request.Method) ? "GET"
            : HttpMethods.IsPost(context.Request.Method) ? "POST"
            : "another method";
        LogRefused(Of(context), method, route, why, Id(context.User.TryOwnerId()), Address(context));
    }

    public static void CallRefused(ILogger log, ClaimsPrincipal user, string method, string why) =>
        LogCallRefused(log, method, why, Id(user.TryOwnerId()));

    private static ILogger Of(HttpContext context) =>
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(Category);

    private static string Id(OwnerId? account) => account?.Value.ToString() ?? Nobody;

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "nowhere";

    [LoggerMessage(1, LogLevel.Information, "Signed in: {Account}, by {Way}, from {Address}.")]
    private static partial void LogSignedIn(ILogger log, Guid account, string way, string address);

    [LoggerMessage(2, LogLevel.Information, "Sign-in refused: {Account}, by {Way}: {Why}, from {Address}.")]
    private static partial void LogSignInFailed(ILogger log, string account, string way, string why, string address);

    [LoggerMessage(3, LogLevel.Information, "Signed out: {Account}, from {Address}.")]
    private static partial void LogSignedOut(ILogger log, string account, string address);

    [LoggerMessage(4, LogLevel.Information, "Changed: {What} of {Account}, by {Doer}, from {Address}.")]
    private static partial void LogChanged(ILogger log, string what, Guid account, string doer, string address);

    [LoggerMessage(5, LogLevel.Information, "Refused: {Method} {Route}: {Why}; {Account}, from {Address}.")]
    private static partial void LogRefused(
        ILogger log,
        string method,
        string route,
        string why,
        string account,
        string address
    );

    [LoggerMessage(6, LogLevel.Information, "Refused: call of {Method}: {Why}; {Account}.")]
    private static partial void LogCallRefused(ILogger log, string method, string why, string account);
}
