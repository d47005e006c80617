-- How an agent's sheets were read that the portal did not know: the next one with the same columns is read so at once.
create table import_sources (
    id          uuid primary key,
    agent_id    uuid        not null,
    provider_id uuid        not null,
    template    varchar(60) not null,
    -- SHA-256 of template and mapped headers
    fingerprint varchar(64) not null,
    -- the mapped columns, as imports keep them
    mapping     text        not null,
    used_at     timestamp(6) with time zone not null,
    constraint import_sources_once unique (agent_id, provider_id, fingerprint),
    constraint import_sources_of_agent foreign key (agent_id) references agents (id),
    constraint import_sources_of_provider foreign key (provider_id) references providers (id)
);
create index import_sources_latest on import_sources (agent_id, provider_id, used_at);
