-- Kinds of imports are what takes their rows, by the key of it: 'policies', no longer 'POLICIES'.
alter table imports alter column kind set data type varchar(40);
alter table imports alter column kind set default 'policies';
update imports set kind = lower(kind);
