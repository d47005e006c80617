-- Who opened the first account of an installation typed the address and was sent nothing there; V165 took every password for
-- the answer to a link or code. What came by one since stands in the audit.
update users set email_proved = false where email_proved and exists (select 1 from audit_records a
    where a.subject_type = 'account' and a.subject_id = cast(users.id as varchar(80))
        and a.action = 'account.opened' and a.actor_id is null)
    and not exists (select 1 from audit_records a
        where a.subject_type = 'account' and a.subject_id = cast(users.id as varchar(80))
            and (a.action = 'account.password_replaced' and a.details like '%link%'
                or a.action = 'account.contact_changed' and a.details like '%email%'
                or a.action = 'signin.succeeded' and a.details like '%"way":"code%'));
