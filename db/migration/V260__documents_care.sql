-- Null: kept until somebody deletes it.
alter table documents add column purge_at timestamp(6) with time zone;
-- NONE: no scanner was configured; WAITING: nobody may open it before a scanner has answered; CLEAN.
alter table documents add column scan varchar(8) default 'NONE' not null;
create index documents_by_purge on documents (purge_at);
create index documents_by_scan on documents (scan, id);
