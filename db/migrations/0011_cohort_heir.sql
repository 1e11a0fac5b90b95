-- Who made a cohort may leave: it goes to another of its mentors, and its invitations with it.
alter table cohort_invitation
    drop constraint cohort_invitation_owner_id_cohort_id_fkey,
    add foreign key (owner_id, cohort_id) references cohort on delete cascade on update cascade;

alter table notice
    drop constraint notice_kind_check,
    add constraint notice_kind_check check (
        kind in (
            'review_received', 'question_assigned', 'drill_due', 'session_shared', 'cohort_mentor', 'cohort_yours',
            'cohort_ended'
        )
    );

-- The cohort by way of which something was read. No reference: it stays when the cohort is gone, and names nothing then.
alter table reading add column cohort_id uuid;
