-- Where a fact comes from that was added or changed after its record was made; other facts have the record's own source.
create table customer_facts (
    customer_id uuid        not null,
    field       varchar(16) not null,
    source      varchar(80) not null,
    as_of       date        not null,
    primary key (customer_id, field),
    constraint customer_facts_of_customer foreign key (customer_id) references customers (id)
);
create index customers_by_joined on customers (joined_into);
