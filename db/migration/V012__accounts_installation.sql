-- What kind of world this database holds; written once, at the first start.
create table installation (
    id         integer     primary key,
    kind       varchar(10) not null,
    created_at timestamp(6) with time zone not null,
    constraint installation_is_one check (id = 1),
    constraint installation_kinds check (kind in ('DEMO', 'PRODUCTION'))
);
