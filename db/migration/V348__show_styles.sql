-- How an agent's presentations look unless a slide says otherwise, and the branding on them.
create table show_styles (
    agent_id    uuid        primary key,
    logo_id     uuid,
    contact     varchar(80) not null,
    text_tone   varchar(12) not null,
    ground_tone varchar(12) not null,
    layout      varchar(8)  not null,
    seconds     integer     not null,
    -- whether new presentations have the branding
    branded     boolean     not null,
    constraint show_styles_of foreign key (agent_id) references agents (id),
    constraint show_styles_logo foreign key (logo_id) references media_pictures (id)
);
create index show_styles_by_logo on show_styles (logo_id);

alter table presentations add column branded boolean default false not null;
