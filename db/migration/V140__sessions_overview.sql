-- The list of everybody's sessions: the latest first, or those of a device.
drop index user_sessions_by_start;
create index user_sessions_by_start on user_sessions (started_at, id);
create index user_sessions_by_device on user_sessions (device, started_at, id);

-- Every kind of device seen so far: a few hundred rows to search in, instead of all sessions.
create table session_devices (
    name varchar(120) primary key
);
insert into session_devices (name) select distinct device from user_sessions where device <> '';

-- Who suspends users may end their sessions; who watches over accounts may see them.
insert into role_grants (role, permission, reach) values
    ('provider_admin', 'sessions.read', 'TREE'),
    ('provider_admin', 'sessions.end', 'TREE'),
    ('compliance_officer', 'sessions.read', 'ALL'),
    ('customer_support_lead', 'sessions.read', 'ALL');
