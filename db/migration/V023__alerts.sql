-- What the rules over security events found, once a rule, window and address or account.
create table alerts (
    id              uuid primary key,
    rule            varchar(40) not null,
    -- a network address or the id of a user
    about           varchar(80) not null,
    window_start    timestamp(6) with time zone not null,
    -- the events counted lie behind since and up to raised_at
    since           timestamp(6) with time zone not null,
    raised_at       timestamp(6) with time zone not null,
    events          integer     not null,
    acknowledged_at timestamp(6) with time zone,
    acknowledged_by uuid,
    note            varchar(1000),
    constraint alerts_once unique (rule, about, window_start)
);
create index alerts_by_about on alerts (rule, about, raised_at);
create index alerts_by_state on alerts (acknowledged_at, id);

insert into permissions (name) values ('security.read'), ('security.acknowledge');
insert into role_grants (role, permission, reach) values
    ('super_admin', 'security.read', 'ALL'),
    ('super_admin', 'security.acknowledge', 'ALL'),
    ('compliance_officer', 'security.read', 'ALL'),
    ('compliance_officer', 'security.acknowledge', 'ALL');
