-- Families: customers of one book who live together, each in one household at most.
create table household_members (
    id           uuid primary key,
    household_id uuid        not null,
    customer_id  uuid        not null,
    place        varchar(12) not null,
    since        timestamp(6) with time zone not null,
    constraint household_members_once unique (customer_id),
    constraint household_members_of foreign key (customer_id) references customers (id)
);
create index household_members_by_household on household_members (household_id);
