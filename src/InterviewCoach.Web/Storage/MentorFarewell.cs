using System.Text.Json.Nodes;
using Dapper;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Reviews;
using Npgsql;

namespace InterviewCoach.Web.Storage;

/// <summary>
/// What becomes of a mentor's traces with others when the mentor's account goes: what was handed in stays with the candidate,
/// without the name; drafts, notes and what was thought over go.
/// </summary>
internal static class MentorFarewell
{
    private const string SomebodyGone = "Somebody who left";

    public static async Task SayAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, OwnerId mentor)
    {
        await ForgetWhispersAsync(connection, transaction, mentor);
        await connection.ExecuteAsync(
            """
            delete from review where mentor_id = @MentorId and owner_id <> @MentorId and submitted_at is null;

            update notice
            set who = case when kind in ('session_shared', 'cohort_ended') then @SomebodyGone else @FormerMentor end
            where who_id = @MentorId and owner_id <> @MentorId
            """,
            new
            {
                MentorId = mentor.Value,
                SomebodyGone,
                SubmittedReview.FormerMentor,
            },
            transaction
        );
        await ForgetHowReviewsCameToBeAsync(connection, transaction, mentor);
    }

    /// <summary>Whoever whispers has begun a Review of the Session, under the name that the candidate was shown.</summary>
    private static async Task ForgetWhispersAsync(
        NpgsqlConnection connection,
        NpgsqlTransaction transaction,
        OwnerId mentor
    )
    {
        var named = await connection.QueryAsync<NamedEvent>(
            """
            select distinct e.owner_id as OwnerId, e.session_id as SessionId, e.seq as Seq, e.payload::text as Payload,
                   s.payload ->> 'mentor' as Name
            from review r
            join review_event s on s.owner_id = r.owner_id and s.review_id = r.review_id and s.type = 'review_started'
            join session_event e on e.owner_id = r.owner_id and e.session_id = r.session_id
            where r.mentor_id = @MentorId and r.owner_id <> @MentorId
              and (e.type = 'question_whispered' and e.payload ->> 'by' = s.payload ->> 'mentor'
                   or e.type = 'follow_up_asked' and jsonb_path_exists(
                       e.payload,
                       '$.** ? (@.id == $id && @.term == $name)',
                       jsonb_build_object('id', @OfMentor, 'name', s.payload ->> 'mentor')
                   ))
            """,
            new { MentorId = mentor.Value, FollowUp.OfMentor },
            transaction
        );
        foreach (var one in named)
        {
            var payload = JsonNode.Parse(one.Payload)!;
            Rename(payload, one.Name);
            // What was said is not edited; here it is removed and put down again.
            await connection.ExecuteAsync(
                """
                with said as (
                    delete from session_event
                    where owner_id = @OwnerId and session_id = @SessionId and seq = @Seq
                    returning owner_id, session_id, seq, type, client_message_id, occurred_at
                )
                insert into session_event (owner_id, session_id, seq, type, payload, client_message_id, occurred_at)
                select owner_id, session_id, seq, type, @Payload::jsonb, client_message_id, occurred_at from said
                """,
                new
                {
                    one.OwnerId,
                    one.SessionId,
                    one.Seq,
                    Payload = payload.ToJsonString(),
                },
                transaction
            );
        }
    }

    private static void Rename(JsonNode payload, string name)
    {
        foreach (var (key, value) in payload.AsObject().ToList())
        {
            if (value is JsonObject inner)
            {
                Rename(inner, name);
            }
            else if (key is "by" or "term" && (string?)value == name)
            {
                payload[key] = SubmittedReview.FormerMentor;
            }
        }
    }

    private static async Task ForgetHowReviewsCameToBeAsync(
        NpgsqlConnection connection,
        NpgsqlTransaction transaction,
        OwnerId mentor
    )
    {
        var rows = await connection.QueryAsync<(Guid Owner, Guid Review, string Type, string Payload)>(
            """
            select e.owner_id, e.review_id, e.type, e.payload::text
            from review r
            join review_event e on e.owner_id = r.owner_id and e.review_id = r.review_id
            where r.mentor_id = @MentorId and r.owner_id <> @MentorId
            order by e.owner_id, e.review_id, e.seq
            """,
            new { MentorId = mentor.Value },
            transaction
        );
        foreach (var review in rows.GroupBy(row => (row.Owner, row.Review)))
        {
            var left = SubmittedReview
                .Of(review.Select(row => ReviewEventJson.Read(row.Type, row.Payload)).ToList())
                .Select(happened =>
                    happened is ReviewEvent.ReviewStarted started
                        ? started with
                        {
                            Mentor = SubmittedReview.FormerMentor,
                        }
                        : happened
                )
                .ToList();
            await connection.ExecuteAsync(
                """
                delete from review_event where owner_id = @OwnerId and review_id = @ReviewId;

                insert into review_event (owner_id, review_id, seq, type, payload, occurred_at)
                select @OwnerId, @ReviewId, e.seq, e.type, e.payload::jsonb, e.at
                from unnest(@Types::text[], @Payloads::text[], @Times::timestamptz[])
                    with ordinality as e (type, payload, at, seq)
                """,
                new
                {
                    OwnerId = review.Key.Owner,
                    ReviewId = review.Key.Review,
                    Types = left.Select(ReviewEventJson.NameOf).ToArray(),
                    Payloads = left.Select(ReviewEventJson.Write).ToArray(),
                    Times = left.Select(happened => happened.At.UtcDateTime).ToArray(),
                },
                transaction
            );
        }
    }

    private sealed record NamedEvent(Guid OwnerId, Guid SessionId, int Seq, string Payload, string Name);
}
