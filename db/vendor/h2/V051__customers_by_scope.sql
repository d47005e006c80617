create index customers_by_scope on customers (scope_path, name_key, id);
