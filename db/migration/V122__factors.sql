-- The authenticator app of a user: counts for nothing until confirmed. A step of time that was used is not used again.
create table totp_factors (
    user_id       uuid primary key,
    secret_sealed text   not null,
    last_step     bigint not null,
    confirmed_at  timestamp(6) with time zone,
    constraint totp_factors_of_user foreign key (user_id) references users (id)
);

-- Recovery codes that were not used yet.
create table recovery_codes (
    user_id   uuid        not null,
    code_hash varchar(60) not null,
    primary key (user_id, code_hash),
    constraint recovery_codes_of_user foreign key (user_id) references users (id)
);
