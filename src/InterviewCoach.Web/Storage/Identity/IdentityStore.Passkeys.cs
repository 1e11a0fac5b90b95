using Dapper;
using Microsoft.AspNetCore.Identity;

namespace InterviewCoach.Web.Storage.Identity;

/// <summary>Passkeys: public keys of which the private half never leaves the owner's device.</summary>
public sealed partial class IdentityStore
{
    private const string PasskeyColumns = """
        p.credential_id as CredentialId, p.name as Name, p.public_key as PublicKey, p.created_at as CreatedAt,
        p.sign_count as SignCount, p.transports as Transports, p.is_user_verified as IsUserVerified,
        p.is_backup_eligible as IsBackupEligible, p.is_backed_up as IsBackedUp,
        p.attestation_object as AttestationObject, p.client_data_json as ClientDataJson
        """;

    public async Task AddOrUpdatePasskeyAsync(
        Account user,
        UserPasskeyInfo passkey,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(
            """
            insert into passkey (owner_id, credential_id, name, public_key, sign_count, transports, is_user_verified,
                                 is_backup_eligible, is_backed_up, attestation_object, client_data_json, created_at)
            values (@OwnerId, @CredentialId, @Name, @PublicKey, @SignCount, @Transports, @IsUserVerified,
                    @IsBackupEligible, @IsBackedUp, @AttestationObject, @ClientDataJson, @CreatedAt)
            on conflict (owner_id, credential_id) do update
                set name = excluded.name, sign_count = excluded.sign_count,
                    is_user_verified = excluded.is_user_verified, is_backed_up = excluded.is_backed_up
            """,
            new
            {
                OwnerId = user.Id.Value,
                passkey.CredentialId,
                Name = passkey.Name ?? "",
                passkey.PublicKey,
                SignCount = (long)passkey.SignCount,
                Transports = passkey.Transports ?? [],
                passkey.IsUserVerified,
                passkey.IsBackupEligible,
                passkey.IsBackedUp,
                passkey.AttestationObject,
                passkey.ClientDataJson,
                passkey.CreatedAt,
            }
        );
    }

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<PasskeyRow>(
            $"select {PasskeyColumns} from passkey p where p.owner_id = @OwnerId order by p.created_at",
            new { OwnerId = user.Id.Value }
        );
        return rows.Select(row => row.ToPasskey()).ToList();
    }

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(
        Account user,
        byte[] credentialId,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<PasskeyRow>(
            $"""
            select {PasskeyColumns}
            from passkey p
            where p.owner_id = @OwnerId and p.credential_id = @CredentialId
            """,
            new { OwnerId = user.Id.Value, CredentialId = credentialId }
        );
        return row?.ToPasskey();
    }

    public Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        QueryAsync(
            "owner_id = (select p.owner_id from passkey p where p.credential_id = @CredentialId)",
            new { CredentialId = credentialId },
            cancellationToken
        );

    public async Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(
            "delete from passkey where owner_id = @OwnerId and credential_id = @CredentialId",
            new { OwnerId = user.Id.Value, CredentialId = credentialId }
        );
    }

    /// <summary>With setters: an array finds no place in a constructor's parameters.</summary>
    private sealed record PasskeyRow
    {
        public byte[] CredentialId { get; init; } = [];

        public string Name { get; init; } = "";

        public byte[] PublicKey { get; init; } = [];

        public DateTime CreatedAt { get; init; }

        public long SignCount { get; init; }

        public string[] Transports { get; init; } = [];

        public bool IsUserVerified { get; init; }

        public bool IsBackupEligible { get; init; }

        public bool IsBackedUp { get; init; }

        public byte[] AttestationObject { get; init; } = [];

        public byte[] ClientDataJson { get; init; } = [];

        public UserPasskeyInfo ToPasskey() =>
            new(
                CredentialId,
                PublicKey,
                CreatedAt,
                (uint)SignCount,
                Transports,
                IsUserVerified,
                IsBackupEligible,
                IsBackedUp,
                AttestationObject,
                ClientDataJson
            )
            {
                Name = Name,
            };
    }
}
