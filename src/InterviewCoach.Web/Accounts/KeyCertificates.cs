using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using InterviewCoach.Web.Storage.Embedded;
using Microsoft.AspNetCore.DataProtection;

namespace InterviewCoach.Web.Accounts;

/// <summary>
/// Certificates under which the keys behind cookies and forms lie encrypted in the database, so that a copy of it lets nobody
/// make a cookie. Those that were stored before stay as they are until they run out, after 90 days at most.
/// </summary>
internal static class KeyCertificates
{
    private const string Setting = "KeyCertificatePath";
    private const string Old = "OldKeyCertificatePath";

    public static void Apply(IDataProtectionBuilder keys, IConfiguration configuration)
    {
        var section = configuration.GetSection(AccountOptions.Section);
        if (section[Setting] is not { Length: > 0 } path)
        {
            return;
        }

        var certificate = Load(path, Setting, section["KeyCertificatePassword"]);
        keys.ProtectKeysWithCertificate(certificate);
        if (section[Old] is { Length: > 0 } old)
        {
            keys.UnprotectKeysWithAnyCertificate(certificate, Load(old, Old, section["OldKeyCertificatePassword"]));
        }
    }

    /// <summary>How the keys lie, for who starts the app; null in local mode, where nothing is to be had with them.</summary>
    public static string? Told(IConfiguration configuration)
    {
        if (!configuration.IsMultiUser())
        {
            return null;
        }

        var section = configuration.GetSection(AccountOptions.Section);
        if (section[Setting] is not { Length: > 0 } path)
        {
            return $"The keys behind cookies and forms lie in the database unencrypted. A certificate changes that: {AccountOptions.Section}__{Setting}=/path/to/keys.pfx";
        }

        using var certificate = Load(path, Setting, section["KeyCertificatePassword"]);
        var until = certificate.NotAfter.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"New keys behind cookies and forms are encrypted under the certificate {certificate.Thumbprint[..8]}, which is good until {until}.";
    }

    private static X509Certificate2 Load(string path, string setting, string? password)
    {
        try
        {
            var certificate = path.EndsWith(".pem", StringComparison.OrdinalIgnoreCase)
                ? X509Certificate2.CreateFromPemFile(path)
                : X509CertificateLoader.LoadPkcs12FromFile(path, password);
            using var key = certificate.GetRSAPrivateKey();
            return key is not null
                ? certificate
                : throw new StartupRefusedException(
                    $"{AccountOptions.Section}__{setting}: {path} holds no RSA key beside its certificate. Name a .pfx, or a .pem with both."
                );
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new StartupRefusedException(
                $"{AccountOptions.Section}__{setting}: {path} cannot be opened ({e.Message.ReplaceLineEndings(" ")}). Check the path and {AccountOptions.Section}__{setting.Replace("Path", "Password", StringComparison.Ordinal)}."
            );
        }
    }
}
