-- Keys compare by code point, as on H2: an index then serves a prefix, and pages end at the same row on both.
alter table policies alter column policy_number type varchar(40) collate "C";
alter table policies alter column holder_key type varchar(160) collate "C";
alter table policies alter column scope_path type varchar(400) collate "C";
alter table policy_import_rows alter column policy_number type varchar(40) collate "C";

-- Finds a word within a name.
create extension if not exists pg_trgm;
create index policies_by_word on policies using gin (holder_key gin_trgm_ops);
