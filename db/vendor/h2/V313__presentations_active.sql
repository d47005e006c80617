-- One active presentation an agent: H2 knows no index of some rows only.
alter table presentations add column active_agent uuid generated always as (case when active then agent_id end);
create unique index presentations_active on presentations (active_agent);
create index presentations_by_scope on presentations (scope_path, name_key, id);
