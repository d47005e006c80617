-- Videos that agents brought for what they show. They lie in the document store as they came, once an agent.
create table videos (
    id                uuid         primary key,
    agent_id          uuid         not null,
    scope_path        varchar(400) not null,
    sha256            varchar(64)  not null,
    file_name         varchar(200) not null,
    -- what it shows, for who cannot see it; empty until somebody says
    alt               varchar(300) not null,
    -- MP4 or WEBM
    format            varchar(8)   not null,
    width             integer      not null,
    height            integer      not null,
    -- how long it plays, in milliseconds
    millis            bigint       not null,
    sound             boolean      not null,
    -- its agent says that nobody speaks in it, so that it needs no captions
    wordless          boolean      not null,
    bytes             bigint       not null,
    document_id       uuid         not null,
    poster_id         uuid,
    captions_language varchar(8),
    captions_sha256   varchar(64),
    captions_id       uuid,
    brought_by        uuid         not null,
    brought_at        timestamp(6) with time zone not null,
    constraint videos_of_agent foreign key (agent_id) references agents (id),
    constraint videos_poster foreign key (poster_id) references media_pictures (id),
    constraint videos_once unique (agent_id, sha256)
);
create index videos_of on videos (agent_id, id);
create index videos_by_poster on videos (poster_id);

alter table slides add column video_id uuid;
alter table slides add constraint slides_play foreign key (video_id) references videos (id);
create index slides_by_video on slides (video_id);
