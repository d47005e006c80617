-- Policies as they were before a row of an import changed them. Where the row only confirmed one, its date and source.
create table policy_import_before (
    import_id         uuid        not null,
    row_no            integer     not null,
    policy_id         uuid        not null,
    version           bigint      not null,
    source            varchar(80) not null,
    source_row        integer,
    plan_id           uuid,
    plan_code         varchar(24),
    plan_text         varchar(160),
    term              integer,
    ppt               integer,
    mode              varchar(12),
    instalment_minor  bigint,
    sum_assured_minor bigint,
    commenced_on      date,
    matures_on        date,
    status            varchar(24),
    status_text       varchar(40),
    status_as_of      date,
    fup               date,
    next_due_on       date,
    grace_ends_on     date,
    paid_up_from      date,
    nominee           varchar(120),
    nominee_relation  varchar(60),
    branch            varchar(40),
    as_of             date        not null,
    primary key (import_id, row_no)
);

-- The version a row's policy has since a later import was taken back; null for the one the row gave it.
alter table policy_import_rows add column version_left bigint;
-- Set when the import was taken back and the row's policy was not.
alter table policy_import_rows add column kept boolean;
