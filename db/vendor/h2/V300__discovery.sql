-- What agents show of themselves to people who look for one. Nothing is shown before it is published.
create table agent_cards (
    agent_id      uuid primary key,
    name_key      varchar(160) not null,
    published_at  timestamp(6) with time zone,
    licence       varchar(40),
    licence_until date,
    serving_since integer,
    pin           varchar(6),
    about         varchar(600),
    picture_shown boolean not null,
    changed_at    timestamp(6) with time zone not null,
    version       bigint  not null default 0,
    constraint agent_cards_of_agent foreign key (agent_id) references agents (id)
);
create index agent_cards_by_name on agent_cards (name_key, agent_id);

-- What a card is found by: words of the name, PIN code, specialities and languages.
create table agent_card_terms (
    kind     varchar(10)  not null,
    term     varchar(160) not null,
    agent_id uuid         not null,
    primary key (kind, term, agent_id),
    constraint agent_card_terms_of_card foreign key (agent_id) references agent_cards (agent_id)
);
create index agent_card_terms_by_card on agent_card_terms (agent_id, kind);

-- Links that agents give to people who are to become their customers, printed as QR codes too.
create table agent_links (
    id          uuid primary key,
    code        varchar(12) not null,
    agent_id    uuid        not null,
    provider_id uuid        not null,
    label       varchar(60) not null,
    created_at  timestamp(6) with time zone not null,
    expires_at  timestamp(6) with time zone not null,
    ended_at    timestamp(6) with time zone,
    -- people who went on from the page of the link, by the link itself and by the QR code
    came_link   integer     not null default 0,
    came_qr     integer     not null default 0,
    version     bigint      not null default 0,
    constraint agent_links_by_code unique (code),
    constraint agent_links_of_agent foreign key (agent_id) references agents (id),
    constraint agent_links_of_provider foreign key (provider_id) references providers (id)
);
create index agent_links_by_agent on agent_links (agent_id, created_at);
