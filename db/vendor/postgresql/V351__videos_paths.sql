-- The agent's place is found by its beginning, a range of code points, as on H2.
alter table videos alter column scope_path type varchar(400) collate "C";
create index videos_by_scope on videos (scope_path, id);
