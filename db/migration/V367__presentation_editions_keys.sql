-- What the slides of a version were known by, with a space between: what is said to a slide is kept under that.
alter table presentation_editions add column slide_ids text default '' not null;
