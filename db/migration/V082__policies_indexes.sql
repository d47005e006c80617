-- A number is looked up, found by its beginning and sorted by with the same index.
create unique index policies_by_number on policies (policy_number, provider_id);
create index policies_by_holder_record on policies (holder_id);
create index policies_by_scope on policies (scope_path);
create index policies_by_standing on policies (status, grace_ends_on);
-- One for each order of the list.
create index policies_by_holder on policies (holder_key, id);
create index policies_by_due on policies (due_order, id);
create index policies_by_premium on policies (instalment_minor, id);
create index policies_by_commencement on policies (commenced_on, id);
