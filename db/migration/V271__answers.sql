-- What a customer answered in a step, sealed as a whole. Sent again it is the same record.
create table step_answers (
    journey_id uuid        not null,
    -- KYC, CONTACTS or PROFILE
    step       varchar(10) not null,
    sealed     text        not null,
    -- one more with each change
    version    integer     not null,
    saved_at   timestamp(6) with time zone not null,
    constraint step_answers_key primary key (journey_id, step),
    constraint step_answers_of foreign key (journey_id) references journeys (id)
);

-- Sends that were taken, so that one that arrives again does nothing.
create table step_sends (
    journey_id   uuid        not null,
    send_key     uuid        not null,
    -- keyed hash of what it said: a page that is changed and sent again is another send
    content_hash varchar(60) not null,
    constraint step_sends_key primary key (journey_id, send_key),
    constraint step_sends_of foreign key (journey_id) references journeys (id)
);
