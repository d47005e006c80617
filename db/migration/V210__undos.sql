-- An import that is taken back, or was: once, and chunk by chunk.
create table import_undos (
    import_id       uuid         primary key,
    asked_by        uuid         not null,
    asked_name      varchar(120) not null,
    reason          varchar(300) not null,
    -- WAITING, RUNNING, DONE or BROKEN
    state           varchar(8)   not null,
    -- numbers of the last row whose record, and whose people, are settled
    position        integer      not null,
    people_position integer      not null,
    ends_at         integer      not null,
    removed         integer      not null default 0,
    restored        integer      not null default 0,
    confirmed       integer      not null default 0,
    kept            integer      not null default 0,
    failed          integer      not null default 0,
    people_removed  integer      not null default 0,
    people_restored integer      not null default 0,
    -- by which the log knows what broke it
    reference       varchar(36),
    asked_at        timestamp(6) with time zone not null,
    started_at      timestamp(6) with time zone,
    finished_at     timestamp(6) with time zone,
    constraint import_undos_of_import foreign key (import_id) references imports (id)
);
create index import_undos_by_end on import_undos (finished_at);

-- Rows that were not taken back, and why.
create table import_undo_rows (
    import_id    uuid        not null,
    row_no       integer     not null,
    failed       boolean     not null,
    record_key   varchar(60) not null,
    code         varchar(40) not null,
    -- the import that changed or confirmed the record since
    other_import uuid,
    primary key (import_id, row_no),
    constraint import_undo_rows_of_undo foreign key (import_id) references import_undos (import_id)
);
