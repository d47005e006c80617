-- Territories are offered to choose from: the uppermost of all trees, and those below a place.
create index tree_nodes_by_kind on tree_nodes (kind, name);
create index tree_nodes_by_parent_and_kind on tree_nodes (parent_id, kind, name);
