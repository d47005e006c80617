-- The agent's place is found by its beginning, a range of code points, as on H2.
alter table media_pictures alter column scope_path type varchar(400) collate "C";
create index media_pictures_by_scope on media_pictures (scope_path, id);
