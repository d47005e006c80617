-- Who stands below a place is found in indexes alone.
create index tree_nodes_by_path_and_id on tree_nodes (path, id);
create index appointments_in_time on appointments (node_id, ends_on, user_id);
