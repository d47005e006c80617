-- Changes of the address or phone that an account is reached by: asked for, proved on both sides, done, perhaps taken back.
create table contact_changes (
    id         uuid primary key,
    user_id    uuid         not null,
    kind       varchar(5)   not null,
    was        varchar(254),
    becomes    varchar(254) not null,
    state      varchar(8)   not null,
    own_code   uuid         not null,
    new_code   uuid         not null,
    own_proved boolean      not null,
    new_proved boolean      not null,
    asked_at   timestamp(6) with time zone not null,
    done_at    timestamp(6) with time zone,
    undo_hash  varchar(64),
    undo_till  timestamp(6) with time zone,
    constraint contact_changes_by_undo unique (undo_hash),
    constraint contact_changes_of_user foreign key (user_id) references users (id)
);
create index contact_changes_by_user on contact_changes (user_id, asked_at);
create index contact_changes_by_age on contact_changes (asked_at);
