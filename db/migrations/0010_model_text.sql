-- What a language model wrote about something of somebody's, once it was checked: kept, so that it is asked for once.
create table model_text (
    owner_id   uuid        not null references account on delete cascade,
    text_id    uuid        not null,
    project_id uuid        not null,
    -- Null for what is about a project and none of its sessions.
    session_id uuid,
    task       text        not null,
    -- "report", "question-12", "turn-14", or the fingerprint of a finding.
    about      text        not null check (length(about) between 1 and 100),
    -- SHA-256 of what was sent: where that is another by now, what was written is out of date.
    asked      text        not null check (asked ~ '^[0-9a-f]{64}$'),
    prompt     text        not null,
    model      text        not null,
    body       jsonb       not null,
    -- How much of the reply was left out, for want of a source.
    dropped    int         not null check (dropped >= 0),
    written_at timestamptz not null,
    primary key (owner_id, text_id),
    unique nulls not distinct (owner_id, project_id, session_id, task, about),
    foreign key (owner_id, project_id) references project on delete cascade,
    foreign key (owner_id, session_id) references session on delete cascade
);
