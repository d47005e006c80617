-- The hash chain over audit_records, a row a batch. A batch holds the records after the one before it up to its last, in the
-- order of time and id; prints are the fingerprints of its records, in that order.
create table audit_seals (
    batch     bigint primary key,
    first_at  timestamp(6) with time zone not null,
    first_id  uuid         not null,
    last_at   timestamp(6) with time zone not null,
    last_id   uuid         not null,
    records   integer      not null,
    prints    text         not null,
    previous  varchar(52)  not null,
    hash      varchar(52)  not null,
    sealed_at timestamp(6) with time zone not null
);

create table audit_verifications (
    id            uuid primary key,
    asked_by      uuid         not null,
    asked_at      timestamp(6) with time zone not null,
    batches       bigint       not null default 0,
    records       bigint       not null default 0,
    -- hash of the last batch that was found whole
    head          varchar(52),
    -- records too young to be sealed
    unsealed      bigint       not null default 0,
    finished_at   timestamp(6) with time zone,
    -- WHOLE, CHANGED, MISSING, BROKEN or, until it is finished, RUNNING
    outcome       varchar(8)   not null,
    broken_batch  bigint,
    -- a record that is not as it was written, or was added later
    broken_record uuid
);
create index audit_verifications_by_time on audit_verifications (asked_at, id);
