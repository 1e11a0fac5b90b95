-- What a candidate shows a mentor: one session, all of a project, or everything. It begins as an invitation, of which only the
-- SHA-256 of its 192 random bits is kept; whoever takes it up becomes the mentor, once. Revoked, and then kept, so that it can
-- be told who could read what.
create table mentor_grant (
    owner_id   uuid        not null references account on delete cascade,
    grant_id   uuid        not null,
    mentor_id  uuid        references account on delete cascade,
    project_id uuid,
    session_id uuid,
    token_hash bytea       not null unique check (octet_length(token_hash) = 32),
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    taken_at   timestamptz,
    revoked_at timestamptz,
    primary key (owner_id, grant_id),
    foreign key (owner_id, project_id) references project on delete cascade,
    foreign key (owner_id, session_id) references session on delete cascade,
    check (project_id is null or session_id is null),
    check ((mentor_id is null) = (taken_at is null))
);

create index mentor_grant_by_mentor on mentor_grant (mentor_id) where revoked_at is null;

-- A mentor's review belongs to the candidate whose session it is about. A mentor works on one at a time.
create table review (
    owner_id     uuid        not null,
    review_id    uuid        not null,
    session_id   uuid        not null,
    mentor_id    uuid        not null references account on delete cascade,
    started_at   timestamptz not null,
    submitted_at timestamptz,
    primary key (owner_id, review_id),
    foreign key (owner_id, session_id) references session on delete cascade
);

create unique index review_one_draft on review (owner_id, session_id, mentor_id) where submitted_at is null;
create index review_by_mentor on review (mentor_id);

create table review_event (
    owner_id    uuid        not null,
    review_id   uuid        not null,
    seq         int         not null check (seq > 0),
    type        text        not null,
    payload     jsonb       not null,
    occurred_at timestamptz not null,
    constraint review_event_seq primary key (owner_id, review_id, seq),
    foreign key (owner_id, review_id) references review on delete cascade
);

create trigger review_event_append_only before update on review_event
    for each row execute function refuse_update();

-- What mentor and engine each gave a topic, of submitted reviews: how far the two agree is counted over everybody's.
create table review_score (
    owner_id  uuid             not null,
    review_id uuid             not null,
    topic     text             not null,
    mentor    int              not null check (mentor between 0 and 5),
    engine    double precision not null check (engine between 0 and 5),
    primary key (owner_id, review_id, topic),
    foreign key (owner_id, review_id) references review on delete cascade
);

-- A link with which anybody reads one report or transcript. Only the SHA-256 of its 192 random bits is kept.
create table share_link (
    owner_id   uuid        not null,
    share_id   uuid        not null,
    session_id uuid        not null,
    token_hash bytea       not null unique check (octet_length(token_hash) = 32),
    shows      text        not null check (shows in ('report', 'transcript')),
    redacted   boolean     not null,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    primary key (owner_id, share_id),
    foreign key (owner_id, session_id) references session on delete cascade
);

-- A mentor's library of questions. One that is in use is retired, not deleted.
create table mentor_question (
    owner_id    uuid        not null references account on delete cascade,
    question_id uuid        not null,
    topic       text        not null,
    text        text        not null check (length(text) between 1 and 1000),
    rubric      jsonb       not null,
    reference   text        check (length(reference) <= 8000),
    made_at     timestamptz not null,
    retired_at  timestamptz,
    primary key (owner_id, question_id)
);

-- Questions that a candidate is to be asked, on one project or on all.
create table question_assignment (
    owner_id    uuid        not null references account on delete cascade,
    mentor_id   uuid        not null,
    question_id uuid        not null,
    project_id  uuid,
    assigned_at timestamptz not null,
    primary key (owner_id, mentor_id, question_id),
    foreign key (mentor_id, question_id) references mentor_question on delete cascade,
    foreign key (owner_id, project_id) references project on delete cascade
);

-- Who watches a running session now. A row whose node died goes stale.
create table session_watcher (
    owner_id   uuid        not null,
    session_id uuid        not null,
    watcher_id uuid        not null,
    mentor_id  uuid        not null references account on delete cascade,
    name       text        not null check (length(name) between 1 and 80),
    seen_at    timestamptz not null,
    primary key (owner_id, session_id, watcher_id),
    foreign key (owner_id, session_id) references session on delete cascade
);

create table notice (
    owner_id   uuid        not null references account on delete cascade,
    notice_id  uuid        not null,
    kind       text        not null check (kind in ('review_received', 'question_assigned', 'drill_due', 'session_shared')),
    who        text        not null check (length(who) <= 200),
    project_id uuid,
    session_id uuid,
    told_at    timestamptz not null,
    read_at    timestamptz,
    primary key (owner_id, notice_id),
    foreign key (owner_id, project_id) references project on delete cascade,
    foreign key (owner_id, session_id) references session on delete cascade
);

create index notice_unread on notice (owner_id) where read_at is null;
