create table customers (
    id           uuid primary key,
    agent_id     uuid         not null,
    scope_path   varchar(400) not null,
    user_id      uuid,
    name         varchar(160) not null,
    name_key     varchar(160) not null,
    born_on      date,
    -- month and day of birth as MMDD, for birthdays across a year's end
    birthday     smallint,
    mobile       varchar(16),
    email        varchar(254),
    address      varchar(500),
    stub         boolean      not null,
    -- the record this stub was joined to; a joined stub is kept and no longer listed
    joined_into  uuid,
    source       varchar(80)  not null,
    as_of        date         not null,
    created_at   timestamp(6) with time zone not null,
    version      bigint       not null default 0,
    constraint customers_of_agent foreign key (agent_id) references agents (id),
    constraint customers_joined_into foreign key (joined_into) references customers (id)
);
create index customers_by_name on customers (agent_id, name_key, id);
create index customers_by_mobile on customers (mobile);
create index customers_by_user on customers (user_id);
create index customers_by_birthday on customers (birthday);
create index customers_listed on customers (name_key, id);
