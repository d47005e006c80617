-- What people answered to a presentation: one a visitor, or one a customer who is signed in.
create table replies (
    id              uuid        primary key,
    presentation_id uuid        not null,
    -- by which it was seen; null on a page of the portal
    link_id         uuid,
    -- keyed hash of a random value of the browser, or of the form; null for customers
    visitor         varchar(64),
    -- the user who answered; null for whoever was not signed in
    user_id         uuid,
    -- of the agent's book; null while nobody knows whom it is from
    customer_id     uuid,
    -- INTERESTED, MORE or NOT
    answer          varchar(10) not null,
    -- as they were left; null for nothing
    name            varchar(160),
    phone           varchar(16),
    on_day          date        not null,
    given_at        timestamp(6) with time zone not null,
    constraint replies_to foreign key (presentation_id) references presentations (id) on delete cascade,
    constraint replies_from foreign key (customer_id) references customers (id),
    constraint replies_once_a_visitor unique (presentation_id, visitor),
    constraint replies_once_a_user unique (presentation_id, user_id)
);
create index replies_by_day on replies (presentation_id, on_day);
create index replies_listed on replies (presentation_id, id);
create index replies_by_customer on replies (customer_id);
create index replies_by_user on replies (user_id);
