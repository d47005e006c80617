-- What else is known of a customer, sealed as a whole under the row's id.
create table customer_particulars (
    id          uuid primary key,
    customer_id uuid          not null,
    sealed      text          not null,
    -- the list that told something last, while nobody changed it since
    source      varchar(80),
    -- what was known before that list, sealed
    former      text,
    version     bigint        not null,
    changed_at  timestamp(6) with time zone not null,
    constraint customer_particulars_of foreign key (customer_id) references customers (id),
    constraint customer_particulars_once unique (customer_id)
);
-- Particulars that a row of a list tells, sealed until they are with the customer.
alter table customer_import_rows add column particulars text;
