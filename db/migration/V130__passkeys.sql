-- Passkeys of users (WebAuthn). Ended ones stay, so that what they open is refused by name. Credential and key are base64url.
create table passkeys (
    id              uuid primary key,
    user_id         uuid          not null,
    credential_id   varchar(1364) not null,
    aaguid          uuid          not null,
    public_key      text          not null,
    sign_count      bigint        not null,
    transports      varchar(120)  not null,
    verifies        boolean       not null,
    backup_eligible boolean       not null,
    backed_up       boolean       not null,
    label           varchar(60)   not null,
    last_challenge  varchar(60)   not null,
    created_at      timestamp(6) with time zone not null,
    last_used_at    timestamp(6) with time zone,
    ended_at        timestamp(6) with time zone,
    constraint passkeys_of_user foreign key (user_id) references users (id),
    constraint passkeys_by_credential unique (credential_id)
);
create index passkeys_by_user on passkeys (user_id, created_at, id);
