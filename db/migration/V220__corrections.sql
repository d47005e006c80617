-- What people said of the rows of a checked import: what a cell holds instead, or what becomes of the row. One line an
-- action, however many rows it concerns. Texts are sealed, whatever the column holds.
create table import_corrections (
    id           uuid         primary key,
    import_id    uuid         not null,
    sheet        integer      not null,
    -- CELL, SKIP, NEW or FILE
    kind         varchar(8)   not null,
    -- index of the column; -1 for the row
    column_no    integer      not null,
    -- header of the column; null for the row
    column_name  varchar(255),
    -- the reason of a skip: code of a finding; null for one row
    reason       varchar(60),
    was_sealed   text,
    value_sealed text,
    -- that was brought back with other contents, and the numbers in it that are no rows of the import
    file_name    varchar(255),
    unfit        varchar(200),
    made_by      uuid         not null,
    made_name    varchar(120) not null,
    made_at      timestamp(6) with time zone not null,
    constraint import_corrections_of_import foreign key (import_id) references imports (id)
);
create index import_corrections_latest on import_corrections (import_id, id);

-- The rows each concerns; the last word on a cell or a row counts.
create table import_corrected_rows (
    import_id     uuid    not null,
    sheet         integer not null,
    row_no        integer not null,
    column_no     integer not null,
    correction_id uuid    not null,
    -- where the rows of a correction do not all hold the same
    value_sealed  text,
    primary key (import_id, sheet, row_no, column_no),
    constraint import_corrected_rows_of foreign key (correction_id) references import_corrections (id)
);
create index import_corrected_rows_by_correction on import_corrected_rows (correction_id, row_no);

alter table imports add column corrected_at timestamp(6) with time zone;
alter table imports add column expected_conflict integer not null default 0;
alter table imports add column expected_skipped integer not null default 0;
alter table imports add column done_conflict integer not null default 0;
alter table imports add column done_skipped integer not null default 0;
