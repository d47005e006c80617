-- What a role is to become, from the moment somebody wrote it down: confirmed by them, and by another where it is powerful.
create table role_changes (
    id         uuid          primary key,
    role       varchar(40)   not null,
    status     varchar(12)   not null,
    seen       varchar(1200) not null,
    was        text,
    becomes    text          not null,
    maker      uuid          not null,
    made_at    timestamp(6) with time zone not null,
    checker    uuid,
    decided_at timestamp(6) with time zone,
    note       varchar(300),
    constraint role_changes_by_user foreign key (maker) references users (id),
    constraint role_changes_checked_by_user foreign key (checker) references users (id),
    constraint role_changes_checked_by_another check (checker is null or checker <> maker)
);
create index role_changes_by_status on role_changes (status, made_at);
create index role_changes_by_role on role_changes (role, made_at);
