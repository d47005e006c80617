-- Customers on their way to a verified account. What they answer lies with the modules of the steps, under the journey's id.
create table journeys (
    id           uuid        primary key,
    user_id      uuid        not null,
    -- the user while the journey is open, so that there is one at a time
    open_user    uuid,
    -- OPEN, SUBMITTED or ABANDONED
    state        varchar(10) not null,
    language     varchar(8)  not null,
    -- code of an agent's link or QR code, as it came
    link_code    varchar(40),
    -- LINK, QR, INVITATION or REGISTRATION: by which way they came
    source       varchar(12) not null,
    -- PHONE, TABLET or DESKTOP: on what it was begun
    device       varchar(8)  not null,
    begun_at     timestamp(6) with time zone not null,
    -- when a step was saved last
    saved_at     timestamp(6) with time zone,
    expires_at   timestamp(6) with time zone not null,
    -- when it was sent in or abandoned
    closed_at    timestamp(6) with time zone,
    reference    varchar(16),
    constraint journeys_of_user foreign key (user_id) references users (id),
    constraint journeys_once unique (open_user),
    constraint journeys_by_reference unique (reference)
);
create index journeys_by_user on journeys (user_id, begun_at);
create index journeys_by_end on journeys (state, expires_at);
create index journeys_by_begin on journeys (begun_at);

-- How far each came: a step is reached when the one before it was saved first.
create table journey_steps (
    journey_id uuid        not null,
    -- AGENT, DOCUMENTS, KYC, CONTACTS or PROFILE
    step       varchar(10) not null,
    reached_at timestamp(6) with time zone not null,
    saved_at   timestamp(6) with time zone,
    -- when it was saved for the first time
    first_saved_at timestamp(6) with time zone,
    constraint journey_steps_key primary key (journey_id, step),
    constraint journey_steps_of foreign key (journey_id) references journeys (id)
);

create sequence journey_references start with 1;

insert into permissions (name) values ('onboarding.run');
insert into role_grants (role, permission, reach) values
    ('super_admin', 'onboarding.run', 'ALL'),
    ('policyholder', 'onboarding.run', 'OWN'),
    ('guest', 'onboarding.run', 'OWN');
