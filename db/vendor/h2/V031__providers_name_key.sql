alter table providers add column name_key varchar(160) generated always as (lower(name));
create index providers_by_name on providers (name_key, id);
