-- The agent's place is found by its beginning, a range of code points, as on H2.
alter table commission_bills alter column scope_path type varchar(400) collate "C";
create index commission_bills_by_scope on commission_bills (scope_path, import_id);
