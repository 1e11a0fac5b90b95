using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Npgsql;

namespace InterviewCoach.Web.Tests.Storage;

/// <summary>The keys behind cookies and forms, under a certificate or not.</summary>
public sealed class ProtectionKeyTests(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    private const string Password = "a password of the file";
    private readonly string _folder = Directory.CreateTempSubdirectory("coach-keys-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Keys_under_a_certificate_are_not_readable_in_the_database_and_sign_ins_outlive_a_restart()
    {
        database.Require();
        var settings = Settings(
            ("Accounts__KeyCertificatePath", Certificate("keys.pfx")),
            ("Accounts__KeyCertificatePassword", Password)
        );
        await using var forget = database.Source.CreateCommand("delete from protection_key");
        await forget.ExecuteNonQueryAsync();
        Person person;
        await using (var first = await CoachProcess.StartAsync(settings))
        {
            Assert.Contains("are encrypted under the certificate", first.Output, StringComparison.Ordinal);
            person = await People.RegisterAsync(first.Address, database.Source, "keeps-the-cookie");
        }

        await using var keys = database.Source.CreateCommand("select string_agg(content, '') from protection_key");
        var stored = (string)(await keys.ExecuteScalarAsync())!;
        Assert.Contains("EncryptedData", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("<masterKey", stored, StringComparison.Ordinal);

        await using var second = await CoachProcess.StartAsync(settings);
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(second.Address, "/account"));
        request.Headers.Add("Cookie", person.Site.Cookies);
        using var known = await http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, known.StatusCode);
        person.Dispose();
    }

    [Fact]
    public async Task Without_a_certificate_the_start_says_how_the_keys_lie()
    {
        database.Require();
        await using var app = await CoachProcess.StartAsync(Settings());

        Assert.Contains("unencrypted", app.Output, StringComparison.Ordinal);
        Assert.Contains("Accounts__KeyCertificatePath", app.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.pfx", Password)]
    [InlineData("keys.pfx", "another password")]
    public async Task A_certificate_that_cannot_be_opened_is_told_in_one_line(string name, string password)
    {
        database.Require();
        Certificate("keys.pfx");

        var (exitCode, output) = await CoachProcess.RunToEndAsync(
            Settings(
                ("Accounts__KeyCertificatePath", Path.Combine(_folder, name)),
                ("Accounts__KeyCertificatePassword", password)
            )
        );

        Assert.Equal(1, exitCode);
        Assert.Contains("Accounts__KeyCertificatePath: ", Assert.Single(output.Split('\n')), StringComparison.Ordinal);
        Assert.DoesNotContain(password, output, StringComparison.Ordinal);
    }

    private (string, string)[] Settings(params (string, string)[] more) =>
        [("ConnectionStrings__Coach", database.ConnectionString), .. People.Settings, .. more];

    private string Certificate(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=coach", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pss);
        var noon = new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
        using var certificate = request.CreateSelfSigned(noon, noon.AddYears(20));
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12, Password));
        return path;
    }
}
