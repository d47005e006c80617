-- Agents are found by the beginning of their code whatever the provider, users by the places they stand at.
create index tree_nodes_by_agency_code on tree_nodes (code);
create index appointments_by_node on appointments (node_id, user_id);
