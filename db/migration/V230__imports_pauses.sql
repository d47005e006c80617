-- Since when somebody holds the work on an import, and since when the database was away under it; null when not so.
alter table imports add column paused_at timestamp(6) with time zone;
alter table imports add column paused_by uuid;
alter table imports add column interrupted_at timestamp(6) with time zone;
