using Dapper;
using InterviewCoach.Core.Questions;

namespace InterviewCoach.Web.Storage;

/// <summary>Somebody who shows a mentor a project or everything, and so can be assigned questions.</summary>
/// <param name="Project">The project that is shown; null for everything.</param>
public sealed record Mentee(OwnerId Owner, string Name, ProjectId? Project, string? Title);

/// <summary>Whom mentors' questions are for.</summary>
public sealed partial class MentorQuestionStore
{
    /// <summary>Whom the mentor can assign questions to: themself, and who shows them a project or everything.</summary>
    public async Task<IReadOnlyList<Mentee>> MenteesAsync(OwnerId mentor, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<(Guid Owner, string Name, Guid? Project, string? Title)>(
            """
            select a.owner_id, a.name, null::uuid, null::text from account a where a.owner_id = @MentorId
            union
            select a.owner_id, a.name, p.project_id, p.title
            from granted g
            join account a on a.owner_id = g.owner_id
            left join project p on p.owner_id = g.owner_id and p.project_id = g.project_id
            where g.mentor_id = @MentorId and g.session_id is null
            order by 2, 4
            """,
            new { MentorId = mentor.Value }
        );
        return rows.Select(row => new Mentee(
                new OwnerId(row.Owner),
                row.Name,
                row.Project is { } project ? new ProjectId(project) : null,
                row.Title
            ))
            .ToList();
    }

    /// <summary>Assigns a question of the mentor's own to one of their mentees. False where it is neither.</summary>
    public async Task<bool> AssignAsync(
        OwnerId mentor,
        Guid question,
        OwnerId mentee,
        ProjectId? project,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await connection.ExecuteAsync(
                """
                insert into question_assignment (owner_id, mentor_id, question_id, project_id, assigned_at)
                select @OwnerId, q.owner_id, q.question_id, @ProjectId::uuid, @Now
                from mentor_question q
                where q.owner_id = @MentorId and q.question_id = @QuestionId and q.retired_at is null
                  and (@OwnerId = @MentorId and @ProjectId::uuid is null
                       or exists (
                           select from granted g
                           where g.owner_id = @OwnerId and g.mentor_id = @MentorId and g.session_id is null
                             and (g.project_id is null or g.project_id = @ProjectId)
                       ))
                on conflict (owner_id, mentor_id, question_id) do update set project_id = excluded.project_id
                """,
                new
                {
                    OwnerId = mentee.Value,
                    MentorId = mentor.Value,
                    QuestionId = question,
                    ProjectId = project?.Value,
                    Now = time.GetUtcNow(),
                }
            ) == 1;
    }

    /// <summary>
    /// Assigns a question of the mentor's own to a cohort that they mentor. Gives the candidates who are to be told, none where
    /// it was assigned before; null where it is neither theirs.
    /// </summary>
    public async Task<IReadOnlyList<OwnerId>?> AssignAsync(
        OwnerId mentor,
        Guid question,
        Guid cohort,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var members = await connection.QueryAsync<Guid?>(
            """
            with allowed as (
                select q.owner_id, m.cohort_id, q.question_id
                from mentor_question q
                join cohort_mentor m on m.owner_id = q.owner_id and m.cohort_id = @CohortId
                where q.owner_id = @MentorId and q.question_id = @QuestionId and q.retired_at is null
            ),
            added as (
                insert into cohort_question (owner_id, cohort_id, question_id, assigned_at)
                select owner_id, cohort_id, question_id, @Now from allowed
                on conflict do nothing
                returning cohort_id
            )
            select null::uuid from allowed
            union all
            select m.owner_id from added join cohort_member m using (cohort_id) where m.owner_id <> @MentorId
            """,
            new
            {
                MentorId = mentor.Value,
                QuestionId = question,
                CohortId = cohort,
                Now = time.GetUtcNow(),
            }
        );
        var rows = members.AsList();
        return rows.Count == 0 ? null : [.. rows.OfType<Guid>().Select(member => new OwnerId(member))];
    }

    /// <summary>
    /// What mentors want a candidate asked about a Project: questions of those who may still read it, and of mentors of the
    /// cohorts that the candidate is in. Their ids are permanent, and none of the bank's.
    /// </summary>
    public async Task<IReadOnlyList<MentorQuestion>> AssignedAsync(
        OwnerId owner,
        ProjectId project,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<Row>(
            """
            select q.question_id as QuestionId, q.topic as Topic, q.text as Text, q.rubric::text as Rubric,
                   q.reference as Reference, 0 as Assigned, '' as Cohorts
            from mentor_question q
            join lateral (
                select a.assigned_at
                from question_assignment a
                where a.mentor_id = q.owner_id and a.question_id = q.question_id and a.owner_id = @OwnerId
                  and (a.project_id is null or a.project_id = @ProjectId)
                  and (a.mentor_id = a.owner_id
                       or exists (
                           select from granted g
                           where g.owner_id = a.owner_id and g.mentor_id = a.mentor_id and g.session_id is null
                             and (g.project_id is null or g.project_id = @ProjectId)
                       ))
                union all
                select k.assigned_at
                from cohort_question k
                join cohort_member m on m.cohort_id = k.cohort_id and m.owner_id = @OwnerId
                where k.owner_id = q.owner_id and k.question_id = q.question_id
                order by 1
                limit 1
            ) a on true
            where q.retired_at is null
            order by a.assigned_at
            """,
            new { OwnerId = owner.Value, ProjectId = project.Value }
        );
        return rows.Select(row => row.ToQuestion()).ToList();
    }
}
