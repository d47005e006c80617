-- Users are found by each word of their name too: what is left of it from the second word, from the third, and the last.
alter table users add column name_from_second varchar(240)
    generated always as (nullif(regexp_replace(lower(name), '^\S+\s+', ''), lower(name)));
alter table users add column name_from_third varchar(240)
    generated always as (nullif(regexp_replace(lower(name), '^\S+\s+\S+\s+', ''), lower(name)));
alter table users add column name_last varchar(240)
    generated always as (nullif(regexp_replace(lower(name), '^(\S+\s+){3,}', ''), lower(name)));
create index users_by_second_word on users (name_from_second, id);
create index users_by_third_word on users (name_from_third, id);
create index users_by_last_word on users (name_last, id);
