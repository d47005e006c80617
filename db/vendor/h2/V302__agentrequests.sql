-- What people on their way to become customers ask of agents, and what the agents say.
create table agent_requests (
    id            uuid         primary key,
    journey_id    uuid         not null,
    -- the journey while the request stands, so that there is one at a time
    open_journey  uuid,
    user_id       uuid         not null,
    agent_id      uuid         not null,
    provider_id   uuid         not null,
    scope_path    varchar(400) not null,
    customer_name varchar(160) not null,
    -- ASKED, ACCEPTED, DECLINED, WITHDRAWN or LAPSED
    state         varchar(10)  not null,
    reason        varchar(300),
    asked_at      timestamp(6) with time zone not null,
    answered_at   timestamp(6) with time zone,
    -- when the agent was told last
    told_at       timestamp(6) with time zone not null,
    -- the record in the agent's book, once there is one
    customer_id   uuid,
    version       bigint       not null default 0,
    constraint agent_requests_once unique (open_journey),
    constraint agent_requests_of_agent foreign key (agent_id) references agents (id),
    constraint agent_requests_of_user foreign key (user_id) references users (id)
);
create index agent_requests_by_path on agent_requests (scope_path, state, asked_at, id);
create index agent_requests_by_state on agent_requests (state, asked_at, id);
create index agent_requests_by_journey on agent_requests (journey_id, asked_at);
create index agent_requests_by_user on agent_requests (user_id);

-- People who asked support to find them an agent, and whom support proposed.
create table agent_searches (
    journey_id  uuid primary key,
    user_id     uuid not null,
    asked_at    timestamp(6) with time zone not null,
    agent_id    uuid,
    provider_id uuid,
    proposed_by uuid,
    proposed_at timestamp(6) with time zone,
    -- when the person asked an agent, or needed none any more
    ended_at    timestamp(6) with time zone,
    constraint agent_searches_of_user foreign key (user_id) references users (id)
);
create index agent_searches_by_time on agent_searches (ended_at, asked_at, journey_id);

insert into permissions (name) values ('onboarding.answer'), ('onboarding.help');
insert into role_grants (role, permission, reach) values
    ('super_admin', 'onboarding.answer', 'ALL'),
    ('super_admin', 'onboarding.help', 'ALL'),
    ('provider_admin', 'onboarding.read', 'TREE'),
    ('junior_agent', 'onboarding.answer', 'TREE'),
    ('support_staff', 'onboarding.help', 'ALL');
