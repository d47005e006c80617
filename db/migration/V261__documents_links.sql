-- Addresses under which one person can fetch one file for a while. Only the hash of the address is here.
create table document_links (
    token_hash  varchar(64) primary key,
    document_id uuid not null references documents (id) on delete cascade,
    user_id     uuid not null,
    expires_at  timestamp(6) with time zone not null
);
create index document_links_by_document on document_links (document_id);
create index document_links_by_expiry on document_links (expires_at);
