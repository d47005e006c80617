-- Users are found by the beginning of their name, e-mail address or phone, and listed in these orders.
alter table users add column name_key varchar(240) generated always as (lower(name));
alter table users add constraint users_by_phone unique (phone);
create index users_by_name on users (name_key, id);
create index users_by_email_in_order on users (email, id);
create index users_by_creation on users (created_at, id);
create index users_by_status on users (status, id);
