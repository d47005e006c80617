-- Drawings that the portal brings along, and slides that a template keeps as they are.
alter table slides add column art varchar(16);
alter table slides add column locked boolean default false not null;

-- What a presentation is about, for the places in its texts that name it; the premium in paise.
alter table presentations add column product_name varchar(120) default '' not null;
alter table presentations add column product_premium bigint;
-- The template that it was made of.
alter table presentations add column blueprint_id uuid;
-- The place among the states below that its slides are in.
alter table presentations add column revision integer default 0 not null;

-- States of a draft's slides, to go back and forth between.
create table slide_revisions (
    presentation_id uuid        not null,
    number          integer     not null,
    -- what was done to come here; empty for the state before the first change
    what            varchar(400) not null,
    -- all slides, as JSON
    slides          text        not null,
    made_at         timestamp(6) with time zone not null,
    constraint slide_revisions_key primary key (presentation_id, number),
    constraint slide_revisions_of foreign key (presentation_id) references presentations (id) on delete cascade
);
