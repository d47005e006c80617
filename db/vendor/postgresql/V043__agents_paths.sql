-- Places in the tree are found by their beginning, a range of code points, as on H2.
alter table tree_nodes alter column path type varchar(400) collate "C";
