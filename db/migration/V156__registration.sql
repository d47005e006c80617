-- Who wants an account and has not proved both addresses yet. Nothing here can sign in, and several may name one address.
create table registrations (
    id            uuid primary key,
    name          varchar(120) not null,
    email         varchar(254) not null,
    phone         varchar(16)  not null,
    password_hash varchar(200) not null,
    language      varchar(8)   not null,
    email_proved  boolean      default false not null,
    created_at    timestamp(6) with time zone not null
);
create index registrations_by_age on registrations (created_at);

insert into feature_flags (flag, owner, seeded, on_by_default, archived)
values ('self_registration_enabled', 'Customer service', true, true, false);
