-- Codes to sign in with. A name nobody has gets a row as well, and no code.
create table signin_codes (
    id         uuid primary key,
    user_id    uuid,
    code_hash  varchar(60) not null,
    tries      integer     not null,
    valid_till timestamp(6) with time zone not null,
    constraint signin_codes_of_user foreign key (user_id) references users (id)
);
create index signin_codes_by_user on signin_codes (user_id);
create index signin_codes_by_end on signin_codes (valid_till);
