-- Rows of customer lists on their way in.
create table customer_import_rows (
    import_id   uuid        not null,
    row_no      integer     not null,
    outcome     varchar(12) not null,
    name        varchar(160),
    name_key    varchar(160),
    born_on     date,
    mobile      varchar(16),
    email       varchar(254),
    address     varchar(500),
    -- whom the row is about; of a new customer once it is there
    customer_id uuid,
    -- fields of a known customer that the row fills
    filled      varchar(60),
    -- whether the book has it
    applied     boolean     not null default false,
    constraint customer_import_rows_key primary key (import_id, row_no)
);
create index customer_import_rows_by_name on customer_import_rows (import_id, name_key);
