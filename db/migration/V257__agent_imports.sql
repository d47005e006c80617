-- Rows of lists of agents on their way in, with what the portal said of the agent before.
create table agent_import_rows (
    import_id      uuid         not null,
    row_no         integer      not null,
    outcome        varchar(12)  not null,
    code           varchar(24),
    name           varchar(120),
    email          varchar(254),
    phone          varchar(20),
    joined_on      date,
    standing       varchar(12),
    branch         varchar(40),
    senior         varchar(40),
    role           varchar(40),
    invited        boolean      not null,
    -- where a new agent is put, for people to read
    place          varchar(160),
    -- whether the row opens an account; whose it became
    opens          boolean      not null,
    user_id        uuid,
    node_id        bigint,
    before_name    varchar(120),
    before_email   varchar(254),
    before_phone   varchar(20),
    before_joined  date,
    before_standing varchar(12),
    applied        boolean      not null default false,
    constraint agent_import_rows_key primary key (import_id, row_no)
);
create index agent_import_rows_by_code on agent_import_rows (import_id, code);
create index agent_import_rows_by_email on agent_import_rows (import_id, email);
create index agent_import_rows_by_phone on agent_import_rows (import_id, phone);
