-- What the list of records and the watch over sign-ins look up: the noun of the action, the caller's address, the kind of
-- security event. All are written with the record.
alter table audit_records add column area varchar(80);
alter table audit_records add column address varchar(64);
alter table audit_records add column security varchar(16);
update audit_records set area = substring(action from 1 for position('.' in concat(action, '.')) - 1);
update audit_records set address = substring(details from position('"address":"' in details) + 11
        for position('"' in substring(details from position('"address":"' in details) + 11)) - 1)
    where details like '%"address":"%';
update audit_records set security = case
        when action = 'signin.succeeded' then 'SIGNED_IN'
        when action in ('signin.failed', 'setup.refused') then 'FAILED'
        when action = 'signin.locked' then 'LOCKED'
        when action = 'access.refused' then 'DENIED'
        when action = 'password.link_refused' then 'THROTTLED'
        when action in ('password.link_sent', 'account.password_replaced') then 'RESET'
        when action like '%.exported' then 'EXPORTED' end;
alter table audit_records alter column area set not null;
drop index audit_records_by_subject;
drop index audit_records_by_actor;
create index audit_records_by_time on audit_records (recorded_at, id);
create index audit_records_by_subject on audit_records (subject_type, subject_id, recorded_at, id);
create index audit_records_by_actor on audit_records (actor_id, recorded_at, id);
create index audit_records_by_area on audit_records (area, recorded_at, id);
create index audit_records_by_address on audit_records (address, recorded_at, id);
create index audit_records_by_security on audit_records (security, recorded_at, id);
