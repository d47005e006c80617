-- A presentation on its way to many customers; what becomes of each is with the run of the same key.
create table sendings (
    id              uuid primary key,
    presentation_id uuid not null,
    link_id         uuid not null,
    sent_by         uuid not null,
    constraint sendings_run foreign key (id) references book_runs (id) on delete cascade,
    constraint sendings_of foreign key (presentation_id) references presentations (id) on delete cascade,
    constraint sendings_by foreign key (link_id) references presentation_links (id) on delete cascade
);
create index sendings_of_presentation on sendings (presentation_id);
create index sendings_by_link on sendings (link_id);
