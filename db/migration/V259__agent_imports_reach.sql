-- What a list says of an account: null for nothing, which opens one only for who is new.
alter table agent_import_rows alter column invited drop not null;
-- Until now nothing was kept as a yes; rows that wait are judged again when they are imported.
update agent_import_rows set invited = null where invited and not applied;
-- Path of the nearest place above a new agent that was there before the list.
alter table agent_import_rows add column root_path varchar(400);
