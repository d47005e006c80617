-- Users are found by the beginning of their name, e-mail address or phone: a range of code points, as on H2.
alter table users alter column email type varchar(254) collate "C";
alter table users alter column phone type varchar(16) collate "C";
alter table users add column name_key varchar(240) collate "C" generated always as (lower(name)) stored;
alter table users add constraint users_by_phone unique (phone);
create index users_by_name on users (name_key, id);
create index users_by_email_in_order on users (email, id);
create index users_by_creation on users (created_at, id);
create index users_by_status on users (status, id);
