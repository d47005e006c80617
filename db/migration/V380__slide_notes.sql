-- What whoever presents reads beside a slide. Of the slide's id alone, so that a slide that comes back has its notes again.
create table slide_notes (
    presentation_id uuid          not null,
    slide_id        uuid          not null,
    text            varchar(2000) not null,
    constraint slide_notes_key primary key (presentation_id, slide_id),
    constraint slide_notes_of foreign key (presentation_id) references presentations (id) on delete cascade
);
