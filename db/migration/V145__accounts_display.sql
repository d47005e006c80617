-- How somebody wants the portal to look and to begin; null where nothing was chosen.
alter table users add column zone varchar(60);
alter table users add column theme varchar(8);
alter table users add column text_size varchar(8);
alter table users add column contrast boolean default false not null;
alter table users add column calm boolean default false not null;
alter table users add column home varchar(60);
