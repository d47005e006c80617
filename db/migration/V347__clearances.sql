-- Insurers whose agents' presentations need a second person's word where they name benefits or premiums.
create table clearance_rules (
    provider_id uuid primary key,
    constraint clearance_rules_of foreign key (provider_id) references providers (id)
);

create table clearances (
    id              uuid         primary key,
    presentation_id uuid         not null,
    -- of the slides that were asked about, as SHA-256 of their JSON
    print           varchar(64)  not null,
    -- OPEN, APPROVED, REFUSED or WITHDRAWN
    state           varchar(10)  not null,
    asked_by        uuid         not null,
    asked_at        timestamp(6) with time zone not null,
    decided_by      uuid,
    decided_at      timestamp(6) with time zone,
    reason          varchar(600) not null,
    version         bigint       not null,
    constraint clearances_of foreign key (presentation_id) references presentations (id) on delete cascade,
    constraint clearances_by_another check (decided_by <> asked_by)
);
create index clearances_of_one on clearances (presentation_id, asked_at);
create index clearances_waiting on clearances (state, asked_at);

create table clearance_comments (
    id           uuid         primary key,
    clearance_id uuid         not null,
    -- of the slide; 0 for the whole
    position     integer      not null,
    text         varchar(600) not null,
    made_by      uuid         not null,
    made_at      timestamp(6) with time zone not null,
    constraint clearance_comments_on foreign key (clearance_id) references clearances (id) on delete cascade
);
create index clearance_comments_of on clearance_comments (clearance_id, made_at);

insert into permissions (name) values ('presentations.approve');
insert into role_grants (role, permission, reach) values
    ('super_admin', 'presentations.approve', 'ALL'),
    ('compliance_officer', 'presentations.approve', 'ALL'),
    ('provider_admin', 'presentations.approve', 'TREE');
