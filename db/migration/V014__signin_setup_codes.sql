-- The code that lets the first account be made; gone as soon as it was used.
create table setup_codes (
    id        integer     primary key,
    code_hash varchar(64) not null,
    issued_at timestamp(6) with time zone not null,
    constraint setup_codes_is_one check (id = 1)
);
