using Dapper;
using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviews;
using Npgsql;
using NpgsqlTypes;

namespace InterviewCoach.Web.Storage;

/// <summary>A Review as stored: whose Session it is about, and what happened in it.</summary>
/// <param name="IsBrought">Whether it came with an archive.</param>
public sealed record StoredReview(ReviewId Id, SessionId Session, IReadOnlyList<ReviewEvent> Events, bool IsBrought)
{
    public ReviewState State { get; } = ReviewState.Of(Events) with { IsBrought = IsBrought };
}

/// <summary>
/// Mentors' Reviews: append-only lists of events under (candidate, review, seq). A caller first asks
/// <see cref="GrantStore"/> whether the mentor may read the Session.
/// </summary>
public sealed class ReviewStore(NpgsqlDataSource database)
{
    /// <summary>The mentor's draft on the Session, or null.</summary>
    public async Task<StoredReview?> DraftAsync(
        OwnerId owner,
        SessionId session,
        OwnerId mentor,
        CancellationToken cancellation
    ) => (await LoadAsync(owner, session, mentor, submitted: false, cancellation)).SingleOrDefault();

    /// <summary>The Reviews of the Session that were submitted, oldest first: by anybody, or by one mentor.</summary>
    public Task<IReadOnlyList<StoredReview>> SubmittedAsync(
        OwnerId owner,
        SessionId session,
        OwnerId? mentor,
        CancellationToken cancellation
    ) => LoadAsync(owner, session, mentor, submitted: true, cancellation);

    /// <summary>Stores a new Review with its first event; false where the mentor has a draft on the Session already.</summary>
    public async Task<bool> CreateAsync(
        OwnerId owner,
        SessionId session,
        OwnerId mentor,
        ReviewEvent first,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var review = new ReviewId(Guid.CreateVersion7(first.At));
        var made = await connection.ExecuteAsync(
            """
            insert into review (owner_id, review_id, session_id, mentor_id, started_at)
            values (@OwnerId, @ReviewId, @SessionId, @MentorId, @StartedAt)
            on conflict (owner_id, session_id, mentor_id) where submitted_at is null do nothing
            """,
            new
            {
                OwnerId = owner.Value,
                ReviewId = review.Value,
                SessionId = session.Value,
                MentorId = mentor.Value,
                StartedAt = first.At,
            },
            transaction
        );
        if (made == 0)
        {
            return false;
        }

        await InsertAsync(connection, owner, review, 1, first, cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>Appends an event after number <paramref name="lastSeq"/>.</summary>
    public async Task<Appended> AppendAsync(
        OwnerId owner,
        ReviewId review,
        int lastSeq,
        ReviewEvent happened,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        try
        {
            await InsertAsync(connection, owner, review, lastSeq + 1, happened, cancellation);
            return Appended.Yes;
        }
        catch (PostgresException e) when (e.ConstraintName == "review_event_seq")
        {
            return Appended.LostRace;
        }
    }

    /// <summary>Appends the last event, with what mentor and engine gave each Topic: all of it, or nothing.</summary>
    public async Task<Appended> SubmitAsync(
        OwnerId owner,
        ReviewId review,
        int lastSeq,
        ReviewEvent.ReviewSubmitted submitted,
        IReadOnlyList<ScoredTwice> scores,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        try
        {
            await InsertAsync(connection, owner, review, lastSeq + 1, submitted, cancellation);
        }
        catch (PostgresException e) when (e.ConstraintName == "review_event_seq")
        {
            return Appended.LostRace;
        }

        await connection.ExecuteAsync(
            """
            update review set submitted_at = @At where owner_id = @OwnerId and review_id = @ReviewId;

            insert into review_score (owner_id, review_id, topic, mentor, engine)
            select @OwnerId, @ReviewId, s.topic, s.mentor, s.engine
            from unnest(@Topics::text[], @Mentor::int[], @Engine::double precision[]) as s (topic, mentor, engine)
            """,
            new
            {
                OwnerId = owner.Value,
                ReviewId = review.Value,
                submitted.At,
                Topics = scores.Select(score => SnakeCase.Name(score.Topic)).ToArray(),
                Mentor = scores.Select(score => score.Mentor).ToArray(),
                Engine = scores.Select(score => score.Engine).ToArray(),
            },
            transaction
        );
        await transaction.CommitAsync(cancellation);
        return Appended.Yes;
    }

    /// <summary>
    /// All that mentors scored before they saw the engine's score, whoever's it is: figures, and no content. What came with
    /// archives does not count: anybody can write one.
    /// </summary>
    public async Task<IReadOnlyList<ScoredTwice>> ScoresAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<(string Topic, int Mentor, double Engine)>(
            """
            select s.topic, s.mentor, s.engine
            from review_score s
            join review r on r.owner_id = s.owner_id and r.review_id = s.review_id
            join account a on a.owner_id = r.owner_id
            where r.brought_at is null
              -- Nobody moves it by reviewing themself; where the app serves one person, that person is both.
              and (r.mentor_id <> r.owner_id or a.is_local)
            """
        );
        return rows.Select(row => (Topic: SnakeCase.Parse<Topic>(row.Topic), row.Mentor, row.Engine))
            .Where(row => row.Topic is not null)
            .Select(row => new ScoredTwice(row.Topic!.Value, row.Mentor, row.Engine))
            .ToList();
    }

    private async Task<IReadOnlyList<StoredReview>> LoadAsync(
        OwnerId owner,
        SessionId session,
        OwnerId? mentor,
        bool submitted,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<(Guid Review, bool Brought, string Type, string Payload)>(
            """
            select r.review_id, r.brought_at is not null, e.type, e.payload::text
            from review r
            join review_event e on e.owner_id = r.owner_id and e.review_id = r.review_id
            where r.owner_id = @OwnerId and r.session_id = @SessionId
              and (@MentorId::uuid is null or r.mentor_id = @MentorId)
              and (r.submitted_at is not null) = @Submitted
            order by r.submitted_at, r.review_id, e.seq
            """,
            new
            {
                OwnerId = owner.Value,
                SessionId = session.Value,
                MentorId = mentor?.Value,
                Submitted = submitted,
            }
        );
        return rows.GroupBy(row => row.Review)
            .Select(review => new StoredReview(
                new ReviewId(review.Key),
                session,
                review.Select(row => ReviewEventJson.Read(row.Type, row.Payload)).ToList(),
                review.First().Brought
            ))
            .ToList();
    }

    private static async Task InsertAsync(
        NpgsqlConnection connection,
        OwnerId owner,
        ReviewId review,
        int seq,
        ReviewEvent happened,
        CancellationToken cancellation
    )
    {
        await using var command = new NpgsqlCommand(
            """
            insert into review_event (owner_id, review_id, seq, type, payload, occurred_at)
            values ($1, $2, $3, $4, $5, $6)
            """,
            connection
        )
        {
            Parameters =
            {
                new() { Value = owner.Value },
                new() { Value = review.Value },
                new() { Value = seq },
                new() { Value = ReviewEventJson.NameOf(happened) },
                new() { Value = ReviewEventJson.Write(happened), NpgsqlDbType = NpgsqlDbType.Jsonb },
                new() { Value = happened.At.UtcDateTime },
            },
        };
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
