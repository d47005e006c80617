-- One active presentation an agent.
create unique index presentations_active on presentations (agent_id) where active;
-- The agent's place is found by its beginning, a range of code points, as on H2.
alter table presentations alter column scope_path type varchar(400) collate "C";
create index presentations_by_scope on presentations (scope_path, name_key, id);
