using Microsoft.AspNetCore.Http.Features;

namespace InterviewCoach.Web.Pages;

internal static class PageSetup
{
    // Room for an archive that is over its limit, so that it can be refused in words; what is beyond is cut off.
    private const int LargestForm = 32 * 1024 * 1024;

    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ClientFiles>();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddRazorComponents();
        builder.Services.Configure<FormOptions>(options =>
        {
            options.ValueLengthLimit = LargestForm;
            options.MultipartBodyLengthLimit = LargestForm;
        });
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = LargestForm;
        });
    }

    public static void MapPages(this WebApplication app) => app.MapRazorComponents<App>();
}
