using InterviewCoach.Web.Storage.Identity;
using Microsoft.AspNetCore.Identity;

namespace InterviewCoach.Web.Accounts;

internal static class PasskeyOptions
{
    /// <summary>
    /// What the browser needs to make a passkey, or to use one. The challenge is kept in a cookie of a few minutes; the
    /// answer comes with a form of the account page or the sign-in page. Who sits down at an open browser adds none: it takes the
    /// password to be given a challenge.
    /// </summary>
    public static void MapPasskeys(this WebApplication app)
    {
        if (!app.Configuration.IsMultiUser())
        {
            return;
        }

        app.MapPost(
            "/account/passkey-options",
            async (HttpContext context, Door door, AccountBook accounts) =>
            {
                if (await accounts.FindByIdAsync(context.User.OwnerId().Value.ToString()) is not { } account)
                {
                    return Results.NotFound();
                }

                var password = context.Request.HasFormContentType
                    ? (await context.Request.ReadFormAsync(context.RequestAborted))["password"].ToString()
                    : "";
                if (!(await door.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true)).Succeeded)
                {
                    return Results.StatusCode(StatusCodes.Status422UnprocessableEntity);
                }

                var options = await door.MakePasskeyCreationOptionsAsync(
                    new PasskeyUserEntity
                    {
                        Id = account.Id.Value.ToString(),
                        Name = account.UserName,
                        DisplayName = account.Name,
                    }
                );
                return Results.Text(options, "application/json");
            }
        );
        // With no name given, the browser offers what it has, and nobody learns which names there are.
        app.MapPost(
                "/sign-in/passkey-options",
                async (Door door) => Results.Text(await door.MakePasskeyRequestOptionsAsync(null), "application/json")
            )
            .AllowAnonymous();
    }
}
