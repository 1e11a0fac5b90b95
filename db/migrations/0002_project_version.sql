-- A project is handed in again as its write-up improves. Each handing-in is a version, numbered from 1; none is ever edited.
create table project_version (
    owner_id   uuid        not null,
    project_id uuid        not null,
    version    int         not null check (version > 0),
    created_at timestamptz not null,
    primary key (owner_id, project_id, version),
    foreign key (owner_id, project_id) references project on delete cascade
);

insert into project_version (owner_id, project_id, version, created_at)
select owner_id, project_id, 1, created_at from project;

alter table project_source add column version int not null default 1;
alter table project_source alter column version drop default;
alter table project_source drop constraint project_source_pkey;
alter table project_source add primary key (owner_id, project_id, version, ordinal);
alter table project_source drop constraint project_source_owner_id_project_id_fkey;
alter table project_source add foreign key (owner_id, project_id, version)
    references project_version on delete cascade;

create trigger project_source_immutable before update on project_source
    for each row execute function refuse_update();

-- What the owner said to a finding of the review. It holds for the project, whichever version is read: a fingerprint is made
-- of the rule and the words that it points at, not of where they stand.
create table finding_decision (
    owner_id    uuid        not null,
    project_id  uuid        not null,
    fingerprint text        not null check (fingerprint ~ '^[0-9a-f]{32}(-[0-9]+)?$'),
    decision    text        not null check (decision in ('accepted', 'dismissed')),
    reason      text        not null check (length(reason) <= 500),
    decided_at  timestamptz not null,
    primary key (owner_id, project_id, fingerprint),
    foreign key (owner_id, project_id) references project on delete cascade,
    check (decision = 'accepted' or btrim(reason) <> '')
);
