-- Starts of imports that a second person has to agree to, with the figures that were asked about.
alter table imports add column approval_asked_at timestamp(6) with time zone;
alter table imports add column approval_asked_by uuid;
create index imports_by_approval on imports (approval_asked_at);

create table import_approvals (
    id              uuid         primary key,
    import_id       uuid         not null,
    -- the import while the question is open, so that there is one at a time
    open_import     uuid,
    -- WAITING, APPROVED, REFUSED or VOID
    state           varchar(8)   not null,
    -- the check that was asked about
    checked_at      timestamp(6) with time zone not null,
    file_rows       integer      not null,
    created         integer      not null,
    updated         integer      not null,
    unchanged       integer      not null,
    left_out        integer      not null,
    -- policies whose premium of a year would fall, and its sum over them before and after, paise; sums assured likewise
    premiums        integer      not null,
    premiums_before bigint       not null,
    premiums_after  bigint       not null,
    sums            integer      not null,
    sums_before     bigint       not null,
    sums_after      bigint       not null,
    asked_by        uuid         not null,
    asked_name      varchar(120) not null,
    asked_at        timestamp(6) with time zone not null,
    decided_by      uuid,
    decided_name    varchar(120),
    decided_at      timestamp(6) with time zone,
    reason          varchar(300),
    constraint import_approvals_of_import foreign key (import_id) references imports (id),
    constraint import_approvals_once unique (open_import)
);
create index import_approvals_by_import on import_approvals (import_id, id);

insert into permissions (name) values ('imports.approve');
insert into role_grants (role, permission, reach) values
    ('super_admin', 'imports.approve', 'ALL'),
    ('provider_admin', 'imports.approve', 'TREE'),
    ('regional_manager', 'imports.approve', 'TREE');
