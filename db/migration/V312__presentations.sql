-- What agents show to their customers, slide by slide.
create table presentations (
    id           uuid         primary key,
    agent_id     uuid         not null,
    scope_path   varchar(400) not null,
    name         varchar(120) not null,
    name_key     varchar(120) not null,
    -- of the slides
    language     varchar(8)   not null,
    -- DRAFT, PUBLISHED or ARCHIVED
    status       varchar(10)  not null,
    -- shown on the home pages; one an agent
    active       boolean      not null,
    -- changes of slides and of facts
    edits        integer      not null,
    created_by   uuid         not null,
    created_at   timestamp(6) with time zone not null,
    updated_at   timestamp(6) with time zone not null,
    published_at timestamp(6) with time zone,
    version      bigint       not null,
    constraint presentations_of_agent foreign key (agent_id) references agents (id)
);
create index presentations_of on presentations (agent_id, id);

create table slides (
    id              uuid         primary key,
    presentation_id uuid         not null,
    -- 1 and on; below nought only while several change places
    position        integer      not null,
    -- TEXT or IMAGE
    kind            varchar(8)   not null,
    picture_id      uuid,
    -- in place of the picture's own; empty for that
    alt             varchar(300) not null,
    layout          varchar(8)   not null,
    title           varchar(120) not null,
    subtitle        varchar(200) not null,
    body            varchar(600) not null,
    text_tone       varchar(12)  not null,
    ground_tone     varchar(12)  not null,
    -- how much of the ground's colour lies over the picture, per cent
    veil            integer      not null,
    seconds         integer      not null,
    transition      varchar(8)   not null,
    call_kind       varchar(8)   not null,
    call_text       varchar(60)  not null,
    call_target     varchar(300) not null,
    constraint slides_of foreign key (presentation_id) references presentations (id),
    constraint slides_show foreign key (picture_id) references media_pictures (id),
    constraint slides_in_order unique (presentation_id, position)
);
create index slides_by_picture on slides (picture_id);

-- Addresses at which anybody sees a published presentation, for a time.
create table presentation_links (
    id              uuid        primary key,
    presentation_id uuid        not null,
    -- random; whoever has it sees the presentation
    code            varchar(40) not null,
    made_by         uuid        not null,
    made_at         timestamp(6) with time zone not null,
    expires_at      timestamp(6) with time zone not null,
    ended_at        timestamp(6) with time zone,
    constraint presentation_links_to foreign key (presentation_id) references presentations (id) on delete cascade,
    constraint presentation_links_once unique (code)
);
create index presentation_links_of on presentation_links (presentation_id, id);
