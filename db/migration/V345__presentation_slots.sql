-- When which presentation of an agent shows.
create table presentation_slots (
    id              uuid        primary key,
    agent_id        uuid        not null,
    presentation_id uuid        not null,
    starts_at       timestamp(6) with time zone not null,
    -- null for until the next begins
    ends_at         timestamp(6) with time zone,
    -- PLANNED, SHOWN, OVER, MISSED or ENDED
    state           varchar(8)  not null,
    -- what showed before, and does again when it is over
    before_id       uuid,
    made_by         uuid        not null,
    made_at         timestamp(6) with time zone not null,
    constraint presentation_slots_of foreign key (presentation_id) references presentations (id) on delete cascade,
    constraint presentation_slots_of_agent foreign key (agent_id) references agents (id)
);
create index presentation_slots_due on presentation_slots (state, starts_at);
create index presentation_slots_of_an_agent on presentation_slots (agent_id, starts_at);
create index presentation_slots_of_one on presentation_slots (presentation_id);
