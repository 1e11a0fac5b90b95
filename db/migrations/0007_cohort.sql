-- A cohort: candidates, and the mentors to whom they show what they choose. It belongs to who made it, who reads nothing by that.
create table cohort (
    owner_id  uuid        not null references account on delete cascade,
    cohort_id uuid        not null unique,
    name      text        not null check (length(name) between 1 and 100),
    made_at   timestamptz not null,
    primary key (owner_id, cohort_id)
);

-- Only the SHA-256 of its 192 random bits is kept. A mentor's is good for one, since it opens what others show; a candidate's
-- for a class, since it opens nothing.
create table cohort_invitation (
    owner_id      uuid        not null,
    cohort_id     uuid        not null,
    invitation_id uuid        not null,
    as_mentor     boolean     not null,
    token_hash    bytea       not null unique check (octet_length(token_hash) = 32),
    made_at       timestamptz not null,
    expires_at    timestamptz not null,
    primary key (owner_id, invitation_id),
    foreign key (owner_id, cohort_id) references cohort on delete cascade
);

-- Belongs to the mentor.
create table cohort_mentor (
    owner_id  uuid        not null references account on delete cascade,
    cohort_id uuid        not null references cohort (cohort_id) on delete cascade,
    joined_at timestamptz not null,
    primary key (owner_id, cohort_id)
);

create index cohort_mentor_by_cohort on cohort_mentor (cohort_id);

-- Belongs to the candidate.
create table cohort_member (
    owner_id  uuid        not null references account on delete cascade,
    cohort_id uuid        not null references cohort (cohort_id) on delete cascade,
    joined_at timestamptz not null,
    primary key (owner_id, cohort_id)
);

create index cohort_member_by_cohort on cohort_member (cohort_id);

-- What a member shows the mentors: one session, all of a project, or with neither, everything.
create table cohort_share (
    owner_id   uuid        not null,
    share_id   uuid        not null,
    cohort_id  uuid        not null,
    project_id uuid,
    session_id uuid,
    shown_at   timestamptz not null,
    primary key (owner_id, share_id),
    foreign key (owner_id, cohort_id) references cohort_member on delete cascade,
    foreign key (owner_id, project_id) references project on delete cascade,
    foreign key (owner_id, session_id) references session on delete cascade,
    check (project_id is null or session_id is null),
    unique nulls not distinct (owner_id, cohort_id, project_id, session_id)
);

create index cohort_share_by_cohort on cohort_share (cohort_id);

-- A mentor's question that every member of the cohort is to be asked, for as long as the mentor is one of it.
create table cohort_question (
    owner_id    uuid        not null,
    cohort_id   uuid        not null,
    question_id uuid        not null,
    assigned_at timestamptz not null,
    primary key (owner_id, cohort_id, question_id),
    foreign key (owner_id, question_id) references mentor_question on delete cascade,
    foreign key (owner_id, cohort_id) references cohort_mentor on delete cascade
);

-- What mentors may read of others, for whichever reason.
create view granted as
    select owner_id, mentor_id, null::uuid as cohort_id, project_id, session_id
    from mentor_grant
    where mentor_id is not null and revoked_at is null
    union all
    select s.owner_id, m.owner_id, s.cohort_id, s.project_id, s.session_id
    from cohort_share s
    join cohort_mentor m on m.cohort_id = s.cohort_id and m.owner_id <> s.owner_id;

alter table notice
    drop constraint notice_kind_check,
    add constraint notice_kind_check check (
        kind in ('review_received', 'question_assigned', 'drill_due', 'session_shared', 'cohort_mentor')
    ),
    -- The day on which drills were due: they are told of once.
    add column due_on date;

create unique index notice_once_a_day on notice (owner_id, due_on);
