-- How often presentations were sent on their way on a day, once it is forgotten to whom. Several rows may say something about the same: they are added up.
create table presentation_share_sums (
    presentation_id uuid       not null,
    on_day          date       not null,
    channel         varchar(8) not null,
    shares          integer    not null,
    constraint presentation_share_sums_of foreign key (presentation_id) references presentations (id) on delete cascade
);
create index presentation_share_sums_by_day on presentation_share_sums (presentation_id, on_day);

-- The oldest are looked for, of whatever presentation.
create index presentation_shares_by_age on presentation_shares (on_day);
