-- Customers who went from one agent's book to another's, with the consent that was given to it.
create table customer_transfers (
    id          uuid primary key,
    customer_id uuid         not null,
    from_agent  uuid         not null,
    to_agent    uuid         not null,
    -- who agreed, how and when
    consent_by  varchar(160) not null,
    consent_how varchar(16)  not null,
    consent_on  date         not null,
    reason      varchar(300) not null,
    actor_id    uuid         not null,
    moved_at    timestamp(6) with time zone not null,
    constraint customer_transfers_of foreign key (customer_id) references customers (id),
    constraint customer_transfers_from foreign key (from_agent) references agents (id),
    constraint customer_transfers_to foreign key (to_agent) references agents (id)
);
create index customer_transfers_by_customer on customer_transfers (customer_id, moved_at);

insert into permissions (name) values ('customers.transfer');
insert into role_grants (role, permission, reach) values
    ('super_admin', 'customers.transfer', 'ALL'),
    ('customer_support_lead', 'customers.transfer', 'ALL'),
    ('provider_admin', 'customers.transfer', 'TREE'),
    ('regional_manager', 'customers.transfer', 'TREE'),
    ('senior_agent', 'customers.transfer', 'TREE');
