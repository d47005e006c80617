-- Presentations as they were each time they were published or brought back.
create table presentation_editions (
    presentation_id uuid        not null,
    number          integer     not null,
    -- PUBLISHED or RESTORED
    reason          varchar(12) not null,
    -- all slides, as JSON
    slides          text        not null,
    made_by         uuid        not null,
    made_at         timestamp(6) with time zone not null,
    constraint presentation_editions_key primary key (presentation_id, number),
    constraint presentation_editions_of foreign key (presentation_id) references presentations (id) on delete cascade
);
