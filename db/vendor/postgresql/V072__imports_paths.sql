-- The uploader's place is found by its beginning, a range of code points, as on H2.
alter table imports alter column scope_path type varchar(400) collate "C";
