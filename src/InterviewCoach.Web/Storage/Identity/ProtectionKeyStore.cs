using System.Xml.Linq;
using Dapper;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Npgsql;

namespace InterviewCoach.Web.Storage.Identity;

/// <summary>The keys that protect cookies and forms: in the database, so that every node takes what another gave.</summary>
internal sealed class ProtectionKeyStore(NpgsqlDataSource database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var connection = database.OpenConnection();
        return connection
            .Query<string>("select content from protection_key order by made_at")
            .Select(XElement.Parse)
            .ToList();
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var connection = database.OpenConnection();
        connection.Execute(
            "insert into protection_key (key_name, content) values (@Name, @Content) on conflict do nothing",
            new { Name = friendlyName, Content = element.ToString(SaveOptions.DisableFormatting) }
        );
    }
}
