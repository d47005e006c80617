-- Guesses since the last success. A row counts until its time is over and is then as good as absent.
create table signin_throttles (
    name        varchar(80) primary key,
    tries       integer     not null,
    locked      boolean     not null,
    counts_till timestamp(6) with time zone not null
);
create index signin_throttles_by_end on signin_throttles (counts_till);
