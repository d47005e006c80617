-- When a template was retired; what was retired before it was kept, at its last change.
alter table import_templates add column retired_at timestamp(6) with time zone;
update import_templates set retired_at = updated_at where status = 'RETIRED';

-- Imports of workbooks that were made from a template that was retired when they came.
create table import_retired_workbooks (
    import_id uuid primary key,
    made_from uuid not null,
    constraint import_retired_workbooks_of_import foreign key (import_id) references imports (id)
);
