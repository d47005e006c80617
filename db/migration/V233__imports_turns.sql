-- Which import the portal works on of each agent, or of each sender of files that go into no book: one at a time.
create table import_turns (
    owner_id  uuid primary key,
    import_id uuid not null,
    constraint import_turns_of_import foreign key (import_id) references imports (id)
);

-- Small files go first. Length of the file, bytes.
alter table imports add column file_bytes bigint default 0 not null;
update imports set file_bytes = coalesce((select d.size_bytes from documents d where d.id = imports.document_id), 0);
