using InterviewCoach.Web.Accounts;
using InterviewCoach.Web.Storage.Identity;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace InterviewCoach.Web.Storage;

internal static class StorageSetup
{
    public static void AddStorage(this WebApplicationBuilder builder, Database database)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(database.Source);
        builder.Services.AddSingleton(database);
        builder.Services.AddSingleton<AccountStore>();
        builder.Services.AddSingleton<ProjectStore>();
        builder.Services.AddSingleton<SessionStore>();
        builder.Services.AddSingleton<HistoryStore>();
        builder.Services.AddSingleton<DecisionStore>();
        builder.Services.AddSingleton<ProgressStore>();
        builder.Services.AddSingleton<DrillStore>();
        builder.Services.AddSingleton<ModelCallStore>();
        builder.Services.AddSingleton<ModelTextStore>();
        builder.Services.AddSingleton<ReadingStore>();
        builder.Services.AddSingleton<OwnedRowStore>();
        builder.Services.AddSingleton<SignInStore>();
        builder.Services.AddSingleton<InvitationStore>();
        builder.Services.AddHealthChecks().AddCheck<DatabaseCheck>("database");
        // A form that was open when the app was restarted must still be accepted, by whichever node.
        var keys = builder.Services.AddDataProtection().SetApplicationName("InterviewCoach");
        KeyCertificates.Apply(keys, builder.Configuration);
        builder.Services.Configure<KeyManagementOptions>(options =>
            options.XmlRepository = new ProtectionKeyStore(database.Source)
        );
    }
}
