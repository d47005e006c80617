-- Templates of presentations, each in two languages.
create table blueprints (
    id              uuid         primary key,
    -- null for agents of all insurers
    provider_id     uuid,
    -- came with the portal: nobody changes it
    shipped         boolean      not null,
    category        varchar(12)  not null,
    -- DRAFT, PUBLISHED or RETIRED
    status          varchar(12)  not null,
    name_en         varchar(120) not null,
    name_hi         varchar(120) not null,
    about_en        varchar(300) not null,
    about_hi        varchar(300) not null,
    -- presentations that its slides are made in
    draft_en        uuid,
    draft_hi        uuid,
    -- slides as they were published last, as JSON
    deck_en         text,
    deck_hi         text,
    available_from  date,
    available_until date,
    made_by         uuid,
    made_at         timestamp(6) with time zone not null,
    version         bigint       not null,
    constraint blueprints_of_provider foreign key (provider_id) references providers (id),
    constraint blueprints_made_in foreign key (draft_en) references presentations (id),
    constraint blueprints_made_in_hindi foreign key (draft_hi) references presentations (id)
);

create table blueprint_ratings (
    blueprint_id uuid    not null,
    user_id      uuid    not null,
    -- 1 to 5
    stars        integer not null,
    rated_at     timestamp(6) with time zone not null,
    constraint blueprint_ratings_key primary key (blueprint_id, user_id),
    constraint blueprint_ratings_of foreign key (blueprint_id) references blueprints (id)
);

alter table presentations add constraint presentations_of_blueprint foreign key (blueprint_id) references blueprints (id);
create index presentations_by_blueprint on presentations (blueprint_id);

insert into permissions (name) values ('blueprints.update');
insert into role_grants (role, permission, reach) values
    ('super_admin', 'blueprints.update', 'ALL'),
    ('provider_admin', 'blueprints.update', 'TREE');
