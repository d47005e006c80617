-- What slides of a state are known by, in their order: a form that is open finds its slide after a change was taken back.
alter table slide_revisions add column slide_ids varchar(1200) default '' not null;

-- Room for marks, which nobody reads: what is read stays as short as it was.
alter table slides alter column title set data type varchar(400);
alter table slides alter column subtitle set data type varchar(500);
alter table slides alter column body set data type varchar(1200);
