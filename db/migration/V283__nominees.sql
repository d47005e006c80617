-- Whom a customer names to receive what policies pay: one nomination a customer, all of whose shares together are the whole.
create table nominations (
    id          uuid primary key,
    customer_id uuid   not null,
    version     bigint not null,
    changed_at  timestamp(6) with time zone not null,
    constraint nominations_of foreign key (customer_id) references customers (id)
);
create index nominations_by_customer on nominations (customer_id);
create table nominees (
    nomination_id      uuid         not null,
    position           integer      not null,
    name               varchar(160) not null,
    relation           varchar(16)  not null,
    born_on            date         not null,
    -- in hundredths of a percent
    share              integer      not null,
    -- who receives it for a minor
    appointee          varchar(160),
    appointee_relation varchar(16),
    primary key (nomination_id, position),
    constraint nominees_of foreign key (nomination_id) references nominations (id) on delete cascade
);
