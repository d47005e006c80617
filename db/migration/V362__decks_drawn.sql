-- Of PowerPoint files pictures of the pages are made, unless the agent asks for words.
alter table decks add column worded boolean default false not null;
-- how many slides there will be; 0 before that is known
alter table decks add column pages integer default 0 not null;
-- positions of slides that should be pictures and are not, and of pictures without all that stood on the page: 3, 7
alter table decks add column undrawn varchar(160) default '' not null;
alter table decks add column lacking varchar(160) default '' not null;
