namespace InterviewCoach.Web.Storage;

/// <summary>What becomes of a table's rows when their owner takes them along.</summary>
public enum Portability
{
    /// <summary>They are exported, and imported again: they concern their owner alone.</summary>
    Restored,

    /// <summary>They are exported for their owner to read. Importing them would speak for the system or for other people.</summary>
    Told,

    /// <summary>They stay: they let somebody in, or would help somebody to guess their way in.</summary>
    Withheld,
}

/// <summary>A table whose rows belong to accounts.</summary>
/// <param name="Name">The table.</param>
/// <param name="Order">The columns that put an owner's rows into the same order each time.</param>
/// <param name="Hidden">Columns that are not exported.</param>
public sealed record OwnedTable(string Name, Portability Portability, string Order, params string[] Hidden);

/// <summary>
/// Every table that holds something of somebody's, each before those that refer to it. A table that is missing here fails a
/// test: whoever adds one decides what becomes of its rows.
/// </summary>
public static class OwnedTables
{
    public static IReadOnlyList<OwnedTable> All { get; } =
    [
        new(
            "account",
            Portability.Told,
            "owner_id",
            "password_hash",
            "security_stamp",
            "failed_sign_ins",
            "locked_until",
            "changes"
        ),
        new("account_role", Portability.Told, "role"),
        new("sign_in", Portability.Told, "signed_in_at, sign_in_id", "sign_in_id", "stamp"),
        new(
            "passkey",
            Portability.Told,
            "created_at, credential_id",
            "credential_id",
            "public_key",
            "attestation_object",
            "client_data_json"
        ),
        new("recovery_code", Portability.Withheld, "code_hash"),
        new("invitation", Portability.Told, "created_at, invitation_id", "token_hash"),
        new("reading", Portability.Told, "read_at, reading_id", "reader_id"),
        new("project", Portability.Restored, "created_at, project_id"),
        new("write_up", Portability.Restored, "content_hash"),
        new("project_version", Portability.Restored, "project_id, version"),
        new("project_source", Portability.Restored, "project_id, version, ordinal"),
        new("finding_decision", Portability.Restored, "project_id, fingerprint"),
        new("session", Portability.Restored, "started_at, session_id"),
        new("session_event", Portability.Restored, "session_id, seq", "words"),
        new("mentor_grant", Portability.Told, "made_at, grant_id", "mentor_id", "token_hash"),
        // What a mentor wrote speaks for the mentor: nobody brings it along.
        new("review", Portability.Told, "started_at, review_id", "mentor_id"),
        new("review_event", Portability.Told, "review_id, seq"),
        new("review_score", Portability.Told, "review_id, topic"),
        new("share_link", Portability.Told, "made_at, share_id", "token_hash"),
        new("mentor_question", Portability.Restored, "made_at, question_id"),
        new("question_assignment", Portability.Told, "assigned_at, mentor_id, question_id", "mentor_id"),
        new("cohort", Portability.Told, "made_at, cohort_id"),
        new("cohort_invitation", Portability.Told, "made_at, invitation_id", "token_hash"),
        new("cohort_mentor", Portability.Told, "joined_at, cohort_id"),
        new("cohort_member", Portability.Told, "joined_at, cohort_id"),
        new("cohort_share", Portability.Told, "shown_at, share_id"),
        new("cohort_question", Portability.Told, "assigned_at, cohort_id, question_id"),
        new("session_watcher", Portability.Withheld, "watcher_id"),
        new("notice", Portability.Told, "told_at, notice_id"),
        new("claim_source", Portability.Restored, "created_at, source_id"),
        new("model_call", Portability.Told, "at, call_id"),
    ];
}
