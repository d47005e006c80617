drop index customers_by_birthday;
create index customers_by_birthday on customers (birthday, scope_path varchar_pattern_ops);
drop index customers_by_mobile;
create index customers_by_mobile on customers (mobile varchar_pattern_ops);
create index customers_by_name_prefix on customers (name_key varchar_pattern_ops, id);
