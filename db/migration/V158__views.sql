-- Filters of a list that somebody kept under a name.
create table saved_views (
    id        uuid primary key,
    user_id   uuid         not null,
    list      varchar(20)  not null,
    name      varchar(60)  not null,
    -- as the list's address spells it
    query     varchar(600) not null,
    -- the one that the list opens with
    preferred boolean      not null,
    constraint saved_views_by_name unique (user_id, list, name)
);
