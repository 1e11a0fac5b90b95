-- What a candidate claims beside the projects: CVs, skills typed by hand, and the job that they are held against. Of the last
-- two there is one each; handing it in again replaces it.
create table claim_source (
    owner_id   uuid        not null references account on delete cascade,
    source_id  uuid        not null,
    kind       text        not null check (kind in ('cv', 'typed', 'job')),
    file_name  text        not null check (length(file_name) between 1 and 200),
    content    text        not null check (length(content) between 1 and 300000),
    created_at timestamptz not null,
    primary key (owner_id, source_id)
);

create unique index claim_source_single on claim_source (owner_id, kind) where kind <> 'cv';
