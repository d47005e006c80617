create index customers_by_scope on customers (scope_path varchar_pattern_ops, name_key, id);
