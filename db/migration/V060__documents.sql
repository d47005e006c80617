-- owner_id names a user without a foreign key: the store knows no accounts.
create table documents (
    id         uuid primary key,
    owner_id   uuid,
    kind       varchar(40)  not null,
    file_name  varchar(200) not null,
    media_type varchar(127) not null,
    size_bytes bigint       not null,
    sha256     varchar(64)  not null,
    blob_name  varchar(60)  not null,
    key_id     bigint       not null,
    created_at timestamp(6) with time zone not null,
    constraint documents_by_blob unique (blob_name)
);
create index documents_by_owner on documents (owner_id, created_at);
create index documents_by_key on documents (key_id);
