-- What templates are made of belongs to no agent.
alter table presentations alter column agent_id drop not null;
