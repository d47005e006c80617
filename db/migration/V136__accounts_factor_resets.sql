-- What became of an account without another status: a second factor that an administrator reset, say; null for a status.
alter table user_transitions add column verb varchar(24);
