-- What the slides of the drafts were known by when they were published: what is kept beside them goes along to who takes the template.
alter table blueprints add column slides_en varchar(1200);
alter table blueprints add column slides_hi varchar(1200);
