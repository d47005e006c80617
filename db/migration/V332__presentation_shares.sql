-- That a presentation was sent on its way: to a customer, or to a chat of the agent's.
create table presentation_shares (
    id              uuid        primary key,
    presentation_id uuid        not null,
    link_id         uuid        not null,
    channel         varchar(8)  not null,
    -- null where the portal does not know whom it went to
    customer_id     uuid,
    shared_by       uuid        not null,
    on_day          date        not null,
    shared_at       timestamp(6) with time zone not null,
    constraint presentation_shares_of foreign key (presentation_id) references presentations (id) on delete cascade,
    constraint presentation_shares_by foreign key (link_id) references presentation_links (id) on delete cascade,
    constraint presentation_shares_to foreign key (customer_id) references customers (id)
);
create index presentation_shares_by_day on presentation_shares (presentation_id, on_day);
create index presentation_shares_by_customer on presentation_shares (customer_id);
create index presentation_shares_by_link on presentation_shares (link_id);
