-- When each recovery code was made: those of whoever held the account in between are found by it.
alter table recovery_codes add column made_at timestamp(6) with time zone default current_timestamp not null;
