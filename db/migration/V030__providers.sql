create table providers (
    id               uuid primary key,
    code             varchar(24)  not null,
    name             varchar(160) not null,
    kind             varchar(16)  not null,
    country          varchar(2)   not null,
    currency         varchar(3)   not null,
    zone             varchar(40)  not null,
    regulator_number varchar(24),
    status           varchar(16)  not null,
    created_at       timestamp(6) with time zone not null,
    version          bigint       not null default 0,
    constraint providers_by_code unique (code)
);

create table plans (
    id                uuid primary key,
    provider_id       uuid         not null,
    code              varchar(24)  not null,
    name              varchar(160) not null,
    uin               varchar(16),
    grace_rule        varchar(16)  not null,
    paid_up_min_years integer      not null,
    revival_years     integer      not null,
    version           bigint       not null default 0,
    constraint plans_of_provider foreign key (provider_id) references providers (id),
    constraint plans_by_code unique (provider_id, code)
);
