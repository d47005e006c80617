-- Rows of an import of people: what the check made of them, and the account that the run made.
create table invitee_rows (
    import_id uuid         not null,
    row_no    integer      not null,
    outcome   varchar(12)  not null,
    name      varchar(200) not null,
    email     varchar(254) not null,
    phone     varchar(40),
    role      varchar(40),
    insurer   varchar(200),
    code      varchar(200),
    language  varchar(8),
    -- where the code leads: the same place is given once
    place     varchar(400),
    place_name varchar(400),
    user_id   uuid,
    primary key (import_id, row_no)
);
create index invitee_rows_by_email on invitee_rows (import_id, email);
