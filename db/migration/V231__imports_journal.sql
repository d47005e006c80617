-- Chunks stand among the moves: which rows, what became of them, and how long the portal was at work on them.
alter table import_transitions add column from_row integer;
alter table import_transitions add column to_row integer;
alter table import_transitions add column rows_done integer;
alter table import_transitions add column created integer;
alter table import_transitions add column updated integer;
alter table import_transitions add column unchanged integer;
alter table import_transitions add column duplicate integer;
alter table import_transitions add column failed integer;
alter table import_transitions add column findings integer;
alter table import_transitions add column took_millis bigint;
