-- What people agreed to, each version of a notice on its own.
create table consents (
    id           uuid        primary key,
    user_id      uuid        not null,
    purpose      varchar(40) not null,
    version      varchar(20) not null,
    language     varchar(10) not null,
    given_at     timestamp(6) with time zone not null,
    withdrawn_at timestamp(6) with time zone,
    constraint consents_of_user foreign key (user_id) references users (id)
);
create index consents_by_user on consents (user_id, purpose, id);
