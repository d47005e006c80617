-- What insurers say they paid an agent. A bill is what one import brought; its lines stay when staged rows are forgotten.
create table commission_bills (
    import_id   uuid primary key,
    provider_id uuid         not null,
    agent_id    uuid         not null,
    agent_name  varchar(120) not null,
    agent_code  varchar(24)  not null,
    scope_path  varchar(400) not null,
    currency    varchar(3)   not null,
    as_of       date         not null,
    brought_at  timestamp(6) with time zone not null,
    -- number of the last row that became a line, or did not
    applied_to  integer      not null default 0,
    constraint commission_bills_of_import foreign key (import_id) references imports (id),
    constraint commission_bills_of_provider foreign key (provider_id) references providers (id),
    constraint commission_bills_of_agent foreign key (agent_id) references agents (id)
);

create table commission_lines (
    import_id        uuid        not null,
    row_no           integer     not null,
    -- as the bill prints it, and as it is compared
    policy_number    varchar(40) not null,
    policy_key       varchar(40) not null,
    -- null while no policy of the book has the number
    policy_id        uuid,
    holder_name      varchar(160),
    plan_text        varchar(160),
    due_on           date,
    risk_on          date,
    adjusted_on      date,
    office           varchar(60),
    remark           varchar(200),
    premium_minor    bigint      not null,
    commission_minor bigint      not null,
    tds_minor        bigint,
    net_minor        bigint,
    disputed_at      timestamp(6) with time zone,
    disputed_by      uuid,
    disputed_name    varchar(160),
    dispute_reason   varchar(300),
    constraint commission_lines_key primary key (import_id, row_no),
    constraint commission_lines_of foreign key (import_id) references commission_bills (import_id),
    -- a policy that goes leaves the line unmatched
    constraint commission_lines_about foreign key (policy_id) references policies (id) on delete set null
);
create index commission_lines_by_policy on commission_lines (policy_id);

-- Lines on their way in.
create table commission_line_rows (
    import_id        uuid        not null,
    row_no           integer     not null,
    outcome          varchar(12) not null,
    policy_number    varchar(40),
    policy_key       varchar(40),
    policy_id        uuid,
    holder_name      varchar(160),
    plan_text        varchar(160),
    due_on           date,
    risk_on          date,
    adjusted_on      date,
    office           varchar(60),
    remark           varchar(200),
    premium_minor    bigint,
    commission_minor bigint,
    tds_minor        bigint,
    net_minor        bigint,
    constraint commission_line_rows_key primary key (import_id, row_no)
);
create index commission_line_rows_by_policy on commission_line_rows (import_id, policy_key);

insert into permissions (name) values ('commissions.read'), ('commissions.dispute');
insert into role_grants (role, permission, reach) values
    ('super_admin', 'commissions.read', 'ALL'),
    ('super_admin', 'commissions.dispute', 'ALL'),
    ('provider_admin', 'commissions.read', 'TREE'),
    ('provider_admin', 'commissions.dispute', 'TREE'),
    ('regional_manager', 'commissions.read', 'TREE'),
    ('regional_manager', 'commissions.dispute', 'TREE'),
    ('senior_agent', 'commissions.read', 'TREE'),
    ('senior_agent', 'commissions.dispute', 'TREE'),
    ('junior_agent', 'commissions.read', 'TREE'),
    ('junior_agent', 'commissions.dispute', 'TREE');
