-- Where several people share the app, an account signs in by its user name. The local one has none.
alter table account
    add column user_name            text check (length(user_name) between 3 and 100),
    add column normalized_user_name text,
    add column password_hash        text,
    -- Whoever signed in under another stamp is signed out: it changes with the password, and when an account is disabled.
    add column security_stamp       text,
    add column failed_sign_ins      int not null default 0,
    add column locked_until         timestamptz,
    add column disabled_at          timestamptz,
    -- Counts the changes, so that of two who change an account at once one is told.
    add column changes              int not null default 0;

create unique index account_by_user_name on account (normalized_user_name);

create table account_role (
    owner_id uuid not null references account on delete cascade,
    role     text not null check (role in ('candidate', 'mentor', 'administrator')),
    primary key (owner_id, role)
);

-- A browser that somebody signed in with.
create table sign_in (
    owner_id     uuid        not null references account on delete cascade,
    sign_in_id   uuid        not null unique,
    stamp        text        not null,
    browser      text        not null check (length(browser) <= 200),
    signed_in_at timestamptz not null,
    seen_at      timestamptz not null,
    primary key (owner_id, sign_in_id)
);

create table passkey (
    owner_id           uuid        not null references account on delete cascade,
    credential_id      bytea       not null unique,
    name               text        not null check (length(name) <= 100),
    public_key         bytea       not null,
    sign_count         bigint      not null,
    transports         text[]      not null,
    is_user_verified   boolean     not null,
    is_backup_eligible boolean     not null,
    is_backed_up       boolean     not null,
    attestation_object bytea       not null,
    client_data_json   bytea       not null,
    created_at         timestamptz not null,
    primary key (owner_id, credential_id)
);

-- SHA-256 of codes of more than 112 random bits: nothing to guess.
create table recovery_code (
    owner_id  uuid  not null references account on delete cascade,
    code_hash bytea not null,
    primary key (owner_id, code_hash)
);

-- An invitation belongs to who invites.
create table invitation (
    owner_id      uuid        not null references account on delete cascade,
    invitation_id uuid        not null,
    token_hash    bytea       not null unique,
    note          text        not null check (length(note) <= 200),
    roles         text[]      not null,
    created_at    timestamptz not null,
    expires_at    timestamptz not null,
    primary key (owner_id, invitation_id)
);

-- The installation's own: lets one person become the first administrator.
create table setup_token (
    token_hash bytea       primary key,
    expires_at timestamptz not null
);

-- The installation's own: the keys that protect its cookies and forms, the same on every node.
create table protection_key (
    key_name text        primary key,
    content  text        not null,
    made_at  timestamptz not null default now()
);

-- Who read what of somebody's. No names and titles, so that deleting them leaves none here.
create table reading (
    owner_id   uuid        not null references account on delete cascade,
    reading_id uuid        not null,
    reader_id  uuid        references account on delete set null,
    way        text        not null check (length(way) <= 40),
    project_id uuid,
    session_id uuid,
    read_at    timestamptz not null,
    primary key (owner_id, reading_id)
);

create index reading_by_time on reading (owner_id, read_at desc);
create index reading_by_reader on reading (reader_id);

-- An id means one thing, whoever asks for it: grants to others rest on it.
create unique index project_by_id on project (project_id);
create unique index session_by_id on session (session_id);
