-- What a person is told about a session; Spring Session's own row ends with it, this one stays.
create table user_sessions (
    id         uuid primary key,
    user_id    uuid         not null,
    session_id char(36)     not null,
    device     varchar(120) not null,
    address    varchar(64)  not null,
    seen_at    timestamp(6) with time zone not null,
    started_at timestamp(6) with time zone not null,
    ended_at   timestamp(6) with time zone,
    ended_by   uuid,
    constraint user_sessions_by_session unique (session_id)
);
create index user_sessions_by_user on user_sessions (user_id, started_at, id);
create index user_sessions_by_start on user_sessions (started_at);
