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
/// <param name="Hidden">Columns that are not exported, and not taken from an import.</param>
public sealed record OwnedTable(string Name, Portability Portability, string Order, params string[] Hidden)
{
    /// <summary>
    /// A column that names whoever made the row, which another may be. Exported as <c>mine</c>: whether it is the owner.
    /// </summary>
    public string? MadeBy { get; init; }

    /// <summary>Which rows <c>t</c> are the owner's to read, in SQL; all where it is null.</summary>
    public string? Condition { get; init; }
}

/// <summary>
/// Every table that holds something of somebody's, each before those that refer to it. A table that is missing here fails a
/// test: whoever adds one decides what becomes of its rows.
/// </summary>
public static class OwnedTables
{
    private const string OfReadableReview = """
        exists (
            select from review r
            where r.owner_id = t.owner_id and r.review_id = t.review_id
              and (r.submitted_at is not null or r.mentor_id = r.owner_id)
        )
        """;

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
        new("external_login", Portability.Told, "linked_at, issuer", "subject"),
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
        // What a mentor handed in is the candidate's, and comes back with no mentor to vouch for it; a draft is the mentor's.
        new("review", Portability.Restored, "started_at, review_id", "mentor_id", "brought_at")
        {
            MadeBy = "mentor_id",
            Condition = "(t.submitted_at is not null or t.mentor_id = t.owner_id)",
        },
        new("review_event", Portability.Restored, "review_id, seq") { Condition = OfReadableReview },
        new("review_score", Portability.Restored, "review_id, topic") { Condition = OfReadableReview },
        new("share_link", Portability.Told, "made_at, share_id", "token_hash"),
        new("mentor_question", Portability.Restored, "made_at, question_id"),
        // Those of others are theirs to make again.
        new("question_assignment", Portability.Restored, "assigned_at, mentor_id, question_id", "mentor_id")
        {
            MadeBy = "mentor_id",
        },
        new("cohort", Portability.Told, "made_at, cohort_id"),
        new("cohort_invitation", Portability.Told, "made_at, invitation_id", "token_hash"),
        new("cohort_mentor", Portability.Told, "joined_at, cohort_id"),
        new("cohort_member", Portability.Told, "joined_at, cohort_id"),
        new("cohort_share", Portability.Told, "shown_at, share_id"),
        new("cohort_question", Portability.Told, "assigned_at, cohort_id, question_id"),
        new("session_watcher", Portability.Withheld, "watcher_id"),
        new("notice", Portability.Restored, "told_at, notice_id", "who_id"),
        new("claim_source", Portability.Restored, "created_at, source_id"),
        new("model_call", Portability.Told, "at, call_id"),
        // What a model wrote was checked here; what is brought from elsewhere was not.
        new("model_text", Portability.Told, "written_at, text_id", "text_id"),
    ];
}
