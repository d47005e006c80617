-- Links that let their bearer choose a new password. An address nobody has gets a row as well, and no link.
create table password_links (
    id             uuid primary key,
    token_hash     varchar(64) not null,
    user_id        uuid,
    password_stamp varchar(64),
    valid_till     timestamp(6) with time zone not null,
    constraint password_links_by_token unique (token_hash),
    constraint password_links_of_user foreign key (user_id) references users (id)
);
create index password_links_by_user on password_links (user_id);
create index password_links_by_end on password_links (valid_till);
