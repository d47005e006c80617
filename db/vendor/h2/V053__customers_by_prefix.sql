drop index customers_by_birthday;
create index customers_by_birthday on customers (birthday, scope_path);
