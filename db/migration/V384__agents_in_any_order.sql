-- When the run comes to a row, as a row number: whoever leads comes before those below, wherever the list has them.
alter table agent_import_rows add column turn integer;
update agent_import_rows set turn = row_no;
alter table agent_import_rows alter column turn set not null;
-- Whether nobody is known under the code of the row's senior.
alter table agent_import_rows add column adrift boolean default false not null;
create index agent_import_rows_by_turn on agent_import_rows (import_id, turn);
