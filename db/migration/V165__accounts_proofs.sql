-- When somebody last signed in, and whether the owner of the account showed that address and phone are theirs. Sessions are
-- forgotten after three months, this moment is not.
alter table users add column signed_in_at timestamp(6) with time zone;
alter table users add column email_proved boolean default false not null;
alter table users add column phone_proved boolean default false not null;

-- A password came by a link to the address or with a registration, which proves both.
update users set email_proved = true where password_hash is not null;
update users set phone_proved = true where phone is not null and phone_opens and exists (select 1 from audit_records a
    where a.subject_type = 'account' and a.subject_id = cast(users.id as varchar(80))
        and (a.action = 'account.phone_confirmed' or a.action = 'account.contact_changed' and a.details like '%phone%'
            or a.action = 'account.opened' and a.actor_id = users.id));
update users set signed_in_at = (select max(s.started_at) from user_sessions s where s.user_id = users.id);
update users set signed_in_at = (select max(a.recorded_at) from audit_records a
    where a.actor_id = users.id and a.action = 'signin.succeeded') where signed_in_at is null;

create index users_by_sign_in on users (signed_in_at, id);
create index users_by_email_proof on users (email_proved, id);
create index users_by_phone_proof on users (phone_proved, phone);
