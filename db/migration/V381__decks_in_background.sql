-- Slides are made of a file after its form was answered: what is to be made of it, how far that is, and what came of it.
alter table decks alter column presentation_id drop not null;
alter table decks add column name varchar(120) default '' not null;
alter table decks add column language varchar(2) default 'en' not null;
-- WAITING, DONE or REFUSED
alter table decks add column state varchar(8) default 'DONE' not null;
-- null once nothing more is made of it
alter table decks add column document_id uuid;
-- how often it was begun: a file that ends the process that reads it is not read for ever
alter table decks add column tries integer default 0 not null;
alter table decks add column slides integer default 0 not null;
alter table decks add column shortened boolean default false not null;
-- key of the text that says why nothing came of it
alter table decks add column refusal varchar(60);
