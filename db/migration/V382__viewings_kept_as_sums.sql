-- What single viewings of a day come to, once those are gone. Several rows may say something about the same: they are added up.
create table viewing_sums (
    presentation_id uuid       not null,
    on_day          date       not null,
    audience        varchar(8) not null,
    channel         varchar(8) not null,
    views           integer    not null,
    -- browsers of that day, among those of the audience and the channel
    viewers         integer    not null,
    followed        integer    not null,
    completed       integer    not null,
    millis          bigint     not null,
    constraint viewing_sums_of foreign key (presentation_id) references presentations (id) on delete cascade
);
create index viewing_sums_by_day on viewing_sums (presentation_id, on_day);

-- How often the slide was seen, and how long in all.
create table viewing_slide_sums (
    presentation_id uuid        not null,
    edition         varchar(16) not null,
    position        integer     not null,
    on_day          date        not null,
    seen            integer     not null,
    millis          bigint      not null,
    constraint viewing_slide_sums_of foreign key (presentation_id) references presentations (id) on delete cascade
);
create index viewing_slide_sums_by_day on viewing_slide_sums (presentation_id, on_day);

-- How often the slide's button was followed.
create table viewing_call_sums (
    presentation_id uuid        not null,
    edition         varchar(16) not null,
    position        integer     not null,
    on_day          date        not null,
    calls           integer     not null,
    constraint viewing_call_sums_of foreign key (presentation_id) references presentations (id) on delete cascade
);
create index viewing_call_sums_by_day on viewing_call_sums (presentation_id, on_day);

-- The oldest are looked for, of whatever presentation.
create index viewings_by_age on viewings (on_day);
create index viewing_calls_by_age on viewing_calls (on_day);
