-- What an insurer's list says of an agent who stands at one of its places. An account has addresses of its own.
create table agent_listings (
    node_id   bigint       primary key,
    email     varchar(254) not null,
    phone     varchar(20)  not null,
    joined_on date         not null,
    standing  varchar(12)  not null,
    constraint agent_listings_of_node foreign key (node_id) references tree_nodes (id)
);
create index agent_listings_by_email on agent_listings (email);
create index agent_listings_by_phone on agent_listings (phone);
