-- When somebody with the role last did what the permission is for.
create table permission_uses (
    role       varchar(40) not null,
    permission varchar(60) not null,
    last_on    date        not null,
    primary key (role, permission)
);

-- What was not used before nobody wrote down.
create table permission_uses_since (
    id    integer primary key,
    since date not null,
    constraint permission_uses_since_is_one check (id = 1)
);
insert into permission_uses_since (id, since) values (1, current_date);
