-- Support that acts in somebody's place, in one session of its own and for a short time.
create table impersonations (
    id         uuid primary key,
    actor_id   uuid         not null,
    actor_name varchar(120) not null,
    user_id    uuid         not null,
    session_id char(36)     not null,
    reason     varchar(300) not null,
    writes     boolean      not null,
    started_at timestamp(6) with time zone not null,
    ends_at    timestamp(6) with time zone not null,
    ended_at   timestamp(6) with time zone,
    -- BUTTON, TIME, SIGNED_OUT or BARRED; null while it goes on
    ended_how  varchar(12),
    constraint impersonations_by_actor foreign key (actor_id) references users (id),
    constraint impersonations_of_user foreign key (user_id) references users (id),
    constraint impersonations_of_another check (actor_id <> user_id)
);
create index impersonations_by_user on impersonations (user_id, started_at, id);
create index impersonations_by_end on impersonations (ended_at, ends_at);

insert into permissions (name, powerful) values ('users.impersonate', true), ('users.impersonate_write', true);
insert into role_grants (role, permission, reach) values
    ('super_admin', 'users.impersonate', 'ALL'),
    ('super_admin', 'users.impersonate_write', 'ALL'),
    ('customer_support_lead', 'users.impersonate', 'ALL');
