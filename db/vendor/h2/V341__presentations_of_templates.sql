-- What templates are made of belongs to no agent. H2 changes no column that another is reckoned from.
drop index presentations_active;
alter table presentations drop column active_agent;
alter table presentations alter column agent_id drop not null;
alter table presentations add column active_agent uuid generated always as (case when active then agent_id end);
create unique index presentations_active on presentations (active_agent);
