-- Each call of a language model: where it went, how much, how long, what came of it. Never what was said. A call's most is put
-- down before it is made, so that a budget holds even where the app is killed in the middle.
create table model_call (
    owner_id            uuid        not null references account on delete cascade,
    call_id             uuid        not null,
    session_id          uuid,
    at                  timestamptz not null,
    host                text        not null,
    model               text        not null,
    task                text        not null,
    prompt              text        not null,
    -- "under_way" until it ended.
    outcome             text        not null,
    fault               text,
    dropped             text,
    sent_characters     int         not null,
    received_characters int         not null default 0,
    -- Estimated until it ended.
    tokens              bigint      not null,
    input_tokens        bigint,
    output_tokens       bigint,
    first_ms            int,
    total_ms            int,
    primary key (owner_id, call_id)
);

create index model_call_by_day on model_call (at);
create index model_call_by_session on model_call (owner_id, session_id) where session_id is not null;
