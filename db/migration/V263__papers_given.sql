-- Quarter turns to the right since the paper came: a turn that is sent again does nothing.
alter table papers add column turns integer default 0 not null;
-- What proves an address.
alter table papers add column proof varchar(20);
-- Sent in: its owner can no longer change it, only bring another one that is asked for.
alter table papers add column settled boolean default false not null;
