-- The same thing done to many customers at once, and what became of each.
create table book_runs (
    id         uuid primary key,
    actor_id   uuid        not null,
    action     varchar(24) not null,
    total      integer     not null,
    started_at timestamp(6) with time zone not null
);
create index book_runs_by_actor on book_runs (actor_id, started_at);
create table book_run_rows (
    -- key of what is made for the customer, so that nothing is made twice
    id          uuid primary key,
    run_id      uuid         not null,
    position    integer      not null,
    customer_id uuid         not null,
    name        varchar(160) not null,
    state       varchar(8)   not null,
    -- message key of why not
    refusal     varchar(80),
    constraint book_run_rows_of foreign key (run_id) references book_runs (id) on delete cascade
);
create index book_run_rows_by_run on book_run_rows (run_id, position);
