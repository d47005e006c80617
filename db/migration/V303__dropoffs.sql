-- When a step of a journey was first shown. What happened to steps otherwise lies with the journeys.
create table step_views (
    journey_id uuid        not null,
    step       varchar(10) not null,
    shown_at   timestamp(6) with time zone not null,
    primary key (journey_id, step)
);
