-- Large files that come in pieces, so that a connection that breaks costs one piece. A day later they are gone.
create table piece_uploads (
    id         uuid         primary key,
    user_id    uuid         not null,
    name       varchar(200) not null,
    -- of the whole, in bytes
    size       bigint       not null,
    -- what tells the file from another of that name and size
    mark       varchar(40)  not null,
    -- bytes that are here, from the first on without a gap
    received   bigint       not null,
    -- what was made of the whole; null until then
    outcome    uuid,
    expires_at timestamp(6) with time zone not null
);
create index piece_uploads_of on piece_uploads (user_id, id);
create index piece_uploads_until on piece_uploads (expires_at);

create table pieces (
    upload_id   uuid   not null,
    -- of its first byte, from 0 on
    position    bigint not null,
    document_id uuid   not null,
    constraint pieces_key primary key (upload_id, position),
    constraint pieces_of foreign key (upload_id) references piece_uploads (id) on delete cascade
);
