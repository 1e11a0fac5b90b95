using System.Security.Cryptography;
using System.Text;
using Dapper;
using Npgsql;

namespace InterviewCoach.Web.Storage;

/// <summary>A numbered file of <c>db/migrations</c>.</summary>
public sealed record Migration(int Number, string Name, string Sql)
{
    /// <summary>SHA-256 of the file, line endings as LF: a checkout on another system is the same migration.</summary>
    public string Checksum =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n"))));

    /// <summary>Reads a folder of files named <c>0001_what_it_does.sql</c>, numbered from 1 with no gap.</summary>
    /// <exception cref="InvalidOperationException">A name is off, or a number is missing or doubled.</exception>
    public static IReadOnlyList<Migration> ReadFolder(string folder)
    {
        var migrations = Directory
            .EnumerateFiles(folder, "*.sql")
            .Order(StringComparer.Ordinal)
            .Select(path => (Name: Path.GetFileNameWithoutExtension(path), Path: path))
            .Select(file =>
                int.TryParse(file.Name.Split('_')[0], out var number)
                    ? new Migration(number, file.Name, File.ReadAllText(file.Path))
                    : throw new InvalidOperationException($"{file.Path}: a migration is named 0001_what_it_does.sql.")
            )
            .ToList();
        for (var i = 0; i < migrations.Count; i++)
        {
            if (migrations[i].Number != i + 1)
            {
                throw new InvalidOperationException($"Migration {i + 1:0000} is missing or doubled in {folder}.");
            }
        }

        return migrations;
    }
}

/// <summary>Brings a database to the newest schema: files in order, one transaction each, one node at a time.</summary>
public static class Migrator
{
    /// <summary>Any number, the same on every node.</summary>
    private const long AdvisoryLock = 0x1C0A_C401;

    /// <summary>Applies what is missing. Returns how many were applied.</summary>
    /// <exception cref="InvalidOperationException">A landed migration was edited, or the database is newer than the app.</exception>
    public static async Task<int> ApplyAsync(
        NpgsqlDataSource database,
        IReadOnlyList<Migration> migrations,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        // Session-level, given back with the connection: it spans the transactions of all files.
        await connection.ExecuteAsync("select pg_advisory_lock(@AdvisoryLock)", new { AdvisoryLock });
        try
        {
            await connection.ExecuteAsync(
                """
                create table if not exists schema_migration (
                    number     int         primary key,
                    name       text        not null,
                    checksum   text        not null,
                    applied_at timestamptz not null default now()
                )
                """
            );
            var applied = (
                await connection.QueryAsync<(int Number, string Checksum)>(
                    "select number, checksum from schema_migration order by number"
                )
            ).ToDictionary(row => row.Number, row => row.Checksum);
            RefuseForeign(migrations, applied);

            var missing = migrations.Where(migration => !applied.ContainsKey(migration.Number)).ToList();
            foreach (var migration in missing)
            {
                await using var transaction = await connection.BeginTransactionAsync(cancellation);
                await connection.ExecuteAsync(migration.Sql, transaction: transaction);
                await connection.ExecuteAsync(
                    "insert into schema_migration (number, name, checksum) values (@Number, @Name, @Checksum)",
                    new
                    {
                        migration.Number,
                        migration.Name,
                        migration.Checksum,
                    },
                    transaction
                );
                await transaction.CommitAsync(cancellation);
            }

            return missing.Count;
        }
        finally
        {
            await connection.ExecuteAsync("select pg_advisory_unlock(@AdvisoryLock)", new { AdvisoryLock });
        }
    }

    private static void RefuseForeign(IReadOnlyList<Migration> migrations, Dictionary<int, string> applied)
    {
        foreach (var (number, checksum) in applied)
        {
            if (number > migrations.Count)
            {
                throw new InvalidOperationException(
                    $"The database has migration {number:0000}, which this version of the app does not know. Start a newer version, or point it at another database."
                );
            }

            if (migrations[number - 1].Checksum != checksum)
            {
                throw new InvalidOperationException(
                    $"Migration {migrations[number - 1].Name} was changed after it was applied. Put the file back as it was and add a new one."
                );
            }
        }
    }
}
