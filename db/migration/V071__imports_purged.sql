-- When the staged rows and findings of an import were forgotten; what it made of the book stays.
alter table imports add column purged_at timestamp(6) with time zone;
create index imports_by_purge on imports (purged_at, status);
