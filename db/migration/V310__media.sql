-- Pictures that agents brought for what they show. Their content lies in the document store, once a size.
create table media_pictures (
    id         uuid         primary key,
    agent_id   uuid         not null,
    scope_path varchar(400) not null,
    -- of the file that was brought: the same one is kept once an agent
    sha256     varchar(64)  not null,
    file_name  varchar(200) not null,
    -- what it shows, for who cannot see it; empty until somebody says
    alt        varchar(300) not null,
    -- of all sizes together
    bytes      bigint       not null,
    brought_by uuid         not null,
    brought_at timestamp(6) with time zone not null,
    constraint media_pictures_of_agent foreign key (agent_id) references agents (id),
    constraint media_pictures_once unique (agent_id, sha256)
);
create index media_pictures_of on media_pictures (agent_id, id);

create table media_sizes (
    picture_id  uuid        not null,
    width       integer     not null,
    height      integer     not null,
    -- of the drawn content: its address never shows anything else
    sha256      varchar(64) not null,
    document_id uuid        not null,
    constraint media_sizes_key primary key (picture_id, width),
    constraint media_sizes_of foreign key (picture_id) references media_pictures (id) on delete cascade
);

-- What an agent's pictures take, so that uploads at once cannot pass the limit together.
create table media_stock (
    agent_id uuid   primary key,
    bytes    bigint not null
);

insert into permissions (name) values ('media.create'), ('media.delete'), ('media.read'), ('media.update');
insert into role_grants (role, permission, reach) values
    ('super_admin', 'media.create', 'ALL'),
    ('super_admin', 'media.delete', 'ALL'),
    ('super_admin', 'media.read', 'ALL'),
    ('super_admin', 'media.update', 'ALL'),
    ('provider_admin', 'media.create', 'TREE'),
    ('provider_admin', 'media.delete', 'TREE'),
    ('provider_admin', 'media.read', 'TREE'),
    ('provider_admin', 'media.update', 'TREE'),
    ('regional_manager', 'media.read', 'TREE'),
    ('senior_agent', 'media.create', 'TREE'),
    ('senior_agent', 'media.delete', 'TREE'),
    ('senior_agent', 'media.read', 'TREE'),
    ('senior_agent', 'media.update', 'TREE'),
    ('junior_agent', 'media.read', 'TREE');
-- Agents publish what they make; REQUIREMENTS.md gave them all but this.
insert into role_grants (role, permission, reach) values ('senior_agent', 'presentations.publish', 'TREE');
