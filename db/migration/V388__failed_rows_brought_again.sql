-- Imports that hold the failed rows of another which had run already when they came back.
create table import_returns (
    import_id uuid primary key,
    origin_id uuid not null,
    constraint import_returns_of_import foreign key (import_id) references imports (id),
    constraint import_returns_of_origin foreign key (origin_id) references imports (id)
);
create index import_returns_by_origin on import_returns (origin_id);
