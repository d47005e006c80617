alter table providers add column name_key varchar(160) generated always as (lower(name)) stored;
create index providers_by_name on providers (name_key text_pattern_ops, id);
create index providers_in_order on providers (name_key, id);
