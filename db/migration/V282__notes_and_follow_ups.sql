-- What somebody wrote down about a customer; never changed, only taken away.
create table customer_notes (
    id          uuid primary key,
    customer_id uuid          not null,
    author_id   uuid          not null,
    author_name varchar(120)  not null,
    text        varchar(2000) not null,
    written_at  timestamp(6) with time zone not null,
    constraint customer_notes_of foreign key (customer_id) references customers (id)
);
create index customer_notes_by_customer on customer_notes (customer_id, written_at);

-- What somebody means to do about a customer, and what came of it.
create table follow_ups (
    id          uuid primary key,
    customer_id uuid         not null,
    -- in whose agenda it is
    user_id     uuid         not null,
    kind        varchar(16)  not null,
    on_date     date         not null,
    -- null for any time of the day
    at_time     time,
    -- of the time
    zone        varchar(40)  not null,
    topic       varchar(200) not null,
    outcome     varchar(1000),
    done_at     timestamp(6) with time zone,
    -- the one it came of
    follows     uuid,
    created_at  timestamp(6) with time zone not null,
    version     bigint       not null default 0,
    constraint follow_ups_of foreign key (customer_id) references customers (id)
);
create index follow_ups_by_customer on follow_ups (customer_id, on_date);
create index follow_ups_by_user on follow_ups (user_id, on_date);

-- Under which address a user's agenda can be read by a calendar: only what proves the address is kept.
create table agenda_feeds (
    user_id    uuid primary key,
    hash       varchar(64) not null,
    created_at timestamp(6) with time zone not null,
    constraint agenda_feeds_by_hash unique (hash)
);
