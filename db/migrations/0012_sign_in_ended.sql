-- Every node is told at once when a sign-in ends, so that it closes the lines that hang on it: whoever ends it, and however.
create function tell_sign_in_ended() returns trigger language plpgsql as $$
begin
    perform pg_notify('coach_sign_in', '');
    return null;
end
$$;

create trigger sign_in_ended after delete on sign_in
    for each row execute function tell_sign_in_ended();
create trigger sign_ins_ended after update of security_stamp, disabled_at on account
    for each row
    when (old.security_stamp is distinct from new.security_stamp or old.disabled_at is distinct from new.disabled_at)
    execute function tell_sign_in_ended();
