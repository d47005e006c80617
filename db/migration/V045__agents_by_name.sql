-- Agents are offered by name: the tie-breaker lets a list end where it is long enough.
drop index tree_nodes_by_name;
create index tree_nodes_by_name on tree_nodes (provider_id, kind, name, id);
