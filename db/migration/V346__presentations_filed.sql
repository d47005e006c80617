-- What presentations are about, to find them by.
alter table presentations add column category varchar(12);
-- As they were typed, with commas between.
alter table presentations add column tags varchar(300) default '' not null;

create table presentation_tags (
    presentation_id uuid        not null,
    tag             varchar(30) not null,
    constraint presentation_tags_key primary key (presentation_id, tag),
    constraint presentation_tags_of foreign key (presentation_id) references presentations (id) on delete cascade
);
create index presentation_tags_by_tag on presentation_tags (tag, presentation_id);
