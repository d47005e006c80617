-- Agents are found by the beginning of their code whatever the provider, users by the places they stand at.
alter table tree_nodes alter column code type varchar(24) collate "C";
create index tree_nodes_by_agency_code on tree_nodes (code);
create index appointments_by_node on appointments (node_id, user_id);
