using InterviewCoach.Web.Accounts;

namespace InterviewCoach.Web.Pages.Accounts;

/// <summary>The fields of a new account, as sent.</summary>
public sealed class NewAccountForm
{
    public string? Token { get; set; }

    public string? Name { get; set; }

    public string? UserName { get; set; }

    public string? Password { get; set; }

    public NewAccount Wanted() => new(Name ?? "", UserName ?? "", Password ?? "");
}
