-- The agent whom somebody invited as a customer finds proposed.
create table invited_to_agents (
    user_id     uuid not null primary key references users (id) on delete cascade,
    agent_id    uuid not null references agents (id),
    provider_id uuid not null references providers (id)
);
create index invited_to_agents_by_agent on invited_to_agents (agent_id);
alter table invitee_rows add column agent varchar(200);
alter table invitee_rows add column agent_name varchar(400);
