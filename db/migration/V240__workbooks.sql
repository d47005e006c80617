-- Imports of workbooks that were made from a version of a template that was not the latest any more.
create table import_workbooks (
    import_id uuid primary key,
    made_from uuid not null,
    offered   uuid not null,
    constraint import_workbooks_of_import foreign key (import_id) references imports (id)
);
