-- How far the check of a user's papers has come, whether or not an agent's book has a record of the user yet.
create table customer_kyc (
    user_id uuid        primary key,
    state   varchar(12) not null,
    since   timestamp(6) with time zone not null
);
-- The same at each record, to list by: NONE for who has no account or sent nothing.
alter table customers add column kyc_state varchar(12) default 'NONE' not null;
