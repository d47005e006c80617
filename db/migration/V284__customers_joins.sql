-- Two records that were made one, with all it takes to part them again.
create table customer_joins (
    id          uuid primary key,
    joined_id   uuid         not null,
    into_id     uuid         not null,
    -- accounts that were linked before
    joined_user uuid,
    into_user   uuid,
    into_stub   boolean      not null,
    actor_name  varchar(120) not null,
    joined_at   timestamp(6) with time zone not null,
    undone_at   timestamp(6) with time zone,
    constraint customer_joins_of foreign key (joined_id) references customers (id),
    constraint customer_joins_into foreign key (into_id) references customers (id)
);
create index customer_joins_by_into on customer_joins (into_id);
-- Facts that the remaining record took over, and what stood in their place.
create table customer_join_facts (
    join_id uuid        not null,
    field   varchar(16) not null,
    was     varchar(500),
    became  varchar(500),
    -- where the former fact came from, when that was not the record's own source
    source  varchar(80),
    as_of   date,
    primary key (join_id, field),
    constraint customer_join_facts_of foreign key (join_id) references customer_joins (id) on delete cascade
);
-- Rows of other tables that moved along.
create table customer_join_rows (
    join_id    uuid        not null,
    table_name varchar(40) not null,
    row_id     uuid        not null,
    primary key (join_id, table_name, row_id),
    constraint customer_join_rows_of foreign key (join_id) references customer_joins (id) on delete cascade
);
