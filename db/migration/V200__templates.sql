-- Templates that administrators design: for one insurer, or for all.
create table import_templates (
    id                uuid primary key,
    provider_id       uuid,
    -- the insurer's id, or 'all': a unique constraint does not compare nulls
    provider_key      varchar(36)  not null,
    entity            varchar(40)  not null,
    target            varchar(40)  not null,
    name              varchar(120) not null,
    -- the name in small letters, by which lists are in order
    name_key          varchar(120) not null,
    description       varchar(500),
    status            varchar(16)  not null,
    published_version uuid,
    created_by        uuid         not null,
    created_at        timestamp(6) with time zone not null,
    updated_at        timestamp(6) with time zone not null,
    -- changes of drafts, so that each makes a new state of the record
    edits             integer      not null default 0,
    version           bigint       not null default 0,
    constraint import_templates_of_provider foreign key (provider_id) references providers (id),
    constraint import_templates_by_name unique (provider_key, name_key)
);
create index import_templates_in_order on import_templates (name_key, id);
create index import_templates_offered on import_templates (target, status, provider_key);

-- A published version is never changed: changes make the next draft.
create table template_versions (
    id           uuid primary key,
    template_id  uuid        not null,
    number       integer     not null,
    state        varchar(16) not null,
    mode         varchar(8)  not null,
    doubles      varchar(8)  not null,
    note         varchar(300),
    created_by   uuid        not null,
    created_at   timestamp(6) with time zone not null,
    published_by uuid,
    published_at timestamp(6) with time zone,
    version      bigint      not null default 0,
    constraint template_versions_of_template foreign key (template_id) references import_templates (id),
    constraint template_versions_by_number unique (template_id, number)
);

create table template_columns (
    version_id      uuid         not null,
    position        integer      not null,
    header          varchar(120) not null,
    -- lists are kept as JSON: they are read with their column and asked for in no other way
    synonyms        text         not null,
    -- empty for a column that is known and not needed
    field           varchar(60)  not null,
    type            varchar(24)  not null,
    required        boolean      not null,
    format          varchar(40),
    fallback        varchar(200),
    transformations text         not null,
    options         text         not null,
    help            varchar(300),
    sample          varchar(200),
    rules           text         not null,
    constraint template_columns_in_order primary key (version_id, position),
    constraint template_columns_of_version foreign key (version_id) references template_versions (id)
);
