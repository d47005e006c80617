-- Sheets of an import's workbook that hold lists, where there are several: the import reads one of them.
create table import_lists (
    import_id uuid         not null,
    sheet     integer      not null,
    name      varchar(255) not null,
    primary key (import_id, sheet),
    constraint import_lists_of_import foreign key (import_id) references imports (id)
);
