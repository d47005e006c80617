-- Whom guesses are meant for, so that an administrator can lift a lock. Counts of before keep none: they pass in a quarter of an hour.
alter table signin_throttles add column user_id uuid;
create index signin_throttles_by_user on signin_throttles (user_id);
