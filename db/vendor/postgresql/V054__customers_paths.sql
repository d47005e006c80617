-- Places, names and numbers are found by their beginning, a range of code points, as on H2, and sorted the same way.
drop index customers_by_scope;
drop index customers_by_birthday;
drop index customers_by_mobile;
drop index customers_by_name_prefix;
alter table customers alter column scope_path type varchar(400) collate "C";
alter table customers alter column name_key type varchar(160) collate "C";
alter table customers alter column mobile type varchar(16) collate "C";
create index customers_by_scope on customers (scope_path, name_key, id);
create index customers_by_birthday on customers (birthday, scope_path);
create index customers_by_mobile on customers (mobile);
