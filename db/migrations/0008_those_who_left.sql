-- A review stays with the candidate when its mentor's account goes, and comes back with the candidate's archive; then it is
-- nobody's here. A draft goes with its mentor.
alter table review
    drop constraint review_mentor_id_fkey,
    add foreign key (mentor_id) references account on delete set null,
    alter column mentor_id drop not null,
    add column brought_at timestamptz;

-- Whose name a notice bears, so that it goes when they do.
alter table notice add column who_id uuid references account on delete set null;

update notice n set who_id = a.owner_id
from account a
where a.name = n.who and (select count(*) from account other where other.name = n.who) = 1;

create index notice_by_who on notice (who_id) where who_id is not null;
