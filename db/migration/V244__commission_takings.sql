-- Lines that stood when somebody said that a line on its way in is another one. No keys of theirs: an undo takes them away.
create table commission_line_takings (
    import_id uuid    not null,
    row_no    integer not null,
    of_import uuid    not null,
    of_row    integer not null,
    constraint commission_line_takings_key primary key (import_id, row_no, of_import, of_row)
);
