-- When somebody asked that what an import made be taken back, when that came to its end or broke off, and when it was done.
alter table imports add column undo_asked_at timestamp(6) with time zone;
alter table imports add column undo_ended_at timestamp(6) with time zone;
alter table imports add column undone_at timestamp(6) with time zone;
