-- That a presentation was looked at: one row a visitor, day and state of the slides. Names nobody.
create table viewings (
    id              uuid        primary key,
    presentation_id uuid        not null,
    -- which slides there were, and how many
    edition         varchar(16) not null,
    slides          integer     not null,
    -- null on a page of the portal
    link_id         uuid,
    audience        varchar(8)  not null,
    channel         varchar(8)  not null,
    -- keyed hash of a random value of the browser; null for whoever asks not to be followed
    visitor         varchar(64),
    -- at the office
    on_day          date        not null,
    begun_at        timestamp(6) with time zone not null,
    -- whether every slide was seen
    completed       boolean     not null,
    constraint viewings_of foreign key (presentation_id) references presentations (id) on delete cascade,
    constraint viewings_once_a_day unique (presentation_id, visitor, on_day, edition)
);
create index viewings_by_day on viewings (presentation_id, on_day);

-- How long a slide was in view at the longest look.
create table viewing_slides (
    viewing_id uuid    not null,
    position   integer not null,
    millis     bigint  not null,
    constraint viewing_slides_key primary key (viewing_id, position),
    constraint viewing_slides_of foreign key (viewing_id) references viewings (id) on delete cascade
);

-- That the button of a slide was followed; once a viewing and slide.
create table viewing_calls (
    id              uuid        primary key,
    presentation_id uuid        not null,
    edition         varchar(16) not null,
    -- null for whoever asks not to be followed
    viewing_id      uuid,
    position        integer     not null,
    on_day          date        not null,
    constraint viewing_calls_of foreign key (presentation_id) references presentations (id) on delete cascade,
    constraint viewing_calls_in foreign key (viewing_id) references viewings (id) on delete cascade,
    constraint viewing_calls_once unique (viewing_id, position)
);
create index viewing_calls_by_day on viewing_calls (presentation_id, on_day);
