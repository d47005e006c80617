-- Who is new is counted by the index alone, also where a book has many customers and few new ones.
drop index customers_by_creation;
create index customers_by_creation on customers (created_at, id, scope_path, joined_into);
