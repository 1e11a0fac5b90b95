-- An account elsewhere that somebody signs in with. Only its owner connects it, while signed in; a name or an e-mail address
-- never does.
create table external_login (
    owner_id  uuid        not null references account on delete cascade,
    issuer    text        not null check (length(issuer) between 1 and 500),
    subject   text        not null check (length(subject) between 1 and 500),
    linked_at timestamptz not null,
    primary key (owner_id, issuer),
    unique (issuer, subject)
);
