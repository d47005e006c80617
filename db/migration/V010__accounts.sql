create table users (
    id            uuid primary key,
    email         varchar(254) not null,
    phone         varchar(16),
    name          varchar(120) not null,
    password_hash varchar(200),
    status        varchar(24)  not null,
    language      varchar(8),
    created_at    timestamp(6) with time zone not null,
    version       bigint       not null default 0,
    constraint users_email_is_lower_case check (email = lower(email)),
    constraint users_by_email unique (email)
);

create table roles (
    name      varchar(40) primary key,
    rank      integer     not null,
    inherits  varchar(40),
    built_in  boolean     not null,
    constraint roles_inherit foreign key (inherits) references roles (name)
);

-- A grant of one permission to one role. A role also has what the role it inherits from has.
create table role_grants (
    role       varchar(40) not null,
    permission varchar(60) not null,
    reach      varchar(8)  not null,
    primary key (role, permission),
    constraint role_grants_of_role foreign key (role) references roles (name)
);

create table user_roles (
    user_id    uuid        not null,
    role       varchar(40) not null,
    granted_by uuid,
    granted_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone,
    primary key (user_id, role),
    constraint user_roles_of_user foreign key (user_id) references users (id),
    constraint user_roles_of_role foreign key (role) references roles (name)
);
create index user_roles_by_role on user_roles (role, user_id);
