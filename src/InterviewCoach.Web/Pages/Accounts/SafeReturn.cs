namespace InterviewCoach.Web.Pages.Accounts;

/// <summary>Where a sign-in leads back to: a path of this app, whatever the address says.</summary>
internal static class SafeReturn
{
    public static string To(string? path) =>
        path is ['/', ..] && path is not ['/', '/' or '\\', ..] && Uri.IsWellFormedUriString(path, UriKind.Relative)
            ? path
            : "/";
}
