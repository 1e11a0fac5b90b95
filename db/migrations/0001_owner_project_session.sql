-- Every row has an owner, and the owner leads every key: one person's rows lie together, and no query can forget whose they are.

create table account (
    owner_id    uuid        primary key,
    name        text        not null check (length(name) between 1 and 200),
    -- The one who is signed in when the app serves a single person on their own machine.
    is_local    boolean     not null default false,
    created_at  timestamptz not null
);

create unique index account_one_local on account (is_local) where is_local;

create table project (
    owner_id    uuid        not null references account on delete cascade,
    project_id  uuid        not null,
    title       text        not null check (length(title) between 1 and 200),
    target_role text        not null,
    is_demo     boolean     not null default false,
    created_at  timestamptz not null,
    primary key (owner_id, project_id)
);

create unique index project_one_demo on project (owner_id) where is_demo;

-- A source text, once for each owner, under the SHA-256 of its bytes.
create table write_up (
    owner_id     uuid        not null references account on delete cascade,
    content_hash text        not null check (content_hash ~ '^[0-9a-f]{64}$'),
    content      text        not null,
    created_at   timestamptz not null,
    primary key (owner_id, content_hash)
);

-- Which texts a project consists of, under which names. The first is the write-up, the rest is evidence.
create table project_source (
    owner_id     uuid not null,
    project_id   uuid not null,
    ordinal      int  not null check (ordinal >= 0),
    file_name    text not null check (length(file_name) between 1 and 400),
    content_hash text not null,
    primary key (owner_id, project_id, ordinal),
    foreign key (owner_id, project_id) references project on delete cascade,
    foreign key (owner_id, content_hash) references write_up
);

create index project_source_by_content on project_source (owner_id, content_hash);

create table session (
    owner_id   uuid        not null,
    session_id uuid        not null,
    project_id uuid        not null,
    started_at timestamptz not null,
    primary key (owner_id, session_id),
    foreign key (owner_id, project_id) references project on delete cascade
);

create index session_by_start on session (owner_id, started_at desc);
create index session_by_project on session (owner_id, project_id);

-- The one truth about a session. Two writers cannot both win a seq; a resent message is found by its id.
create table session_event (
    owner_id          uuid        not null,
    session_id        uuid        not null,
    seq               int         not null check (seq > 0),
    type              text        not null,
    payload           jsonb       not null,
    client_message_id uuid,
    occurred_at       timestamptz not null,
    words             tsvector    not null
        generated always as (to_tsvector('english', coalesce(payload ->> 'text', ''))) stored,
    constraint session_event_seq primary key (owner_id, session_id, seq),
    foreign key (owner_id, session_id) references session on delete cascade
);

create unique index session_event_message on session_event (owner_id, session_id, client_message_id)
    where client_message_id is not null;
create index session_event_words on session_event using gin (words);

-- What was said and what was read are never edited. Deletion stays possible: it is the owner's right.
create function refuse_update() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end
$$;

create trigger session_event_append_only before update on session_event
    for each row execute function refuse_update();
create trigger write_up_immutable before update on write_up
    for each row execute function refuse_update();
