-- What somebody does to many users at once, each for itself, and what became of each.
create table bulk_actions (
    id          uuid primary key,
    actor_id    uuid         not null,
    kind        varchar(16)  not null,
    -- given or taken away; null for other kinds
    role        varchar(40),
    reason      varchar(300),
    language    varchar(8)   not null,
    total       integer      not null,
    undoes      uuid,
    started_at  timestamp(6) with time zone not null,
    finished_at timestamp(6) with time zone,
    constraint bulk_actions_undone_once unique (undoes),
    constraint bulk_actions_undo foreign key (undoes) references bulk_actions (id)
);
create index bulk_actions_by_actor on bulk_actions (actor_id, id);
create index bulk_actions_by_age on bulk_actions (started_at);

create table bulk_rows (
    bulk_id  uuid         not null,
    position integer      not null,
    user_id  uuid         not null,
    name     varchar(120) not null,
    -- the status before
    was      varchar(24)  not null,
    state    varchar(8)   not null,
    -- message key of why it was not done
    refusal  varchar(60),
    primary key (bulk_id, position),
    constraint bulk_rows_of_action foreign key (bulk_id) references bulk_actions (id) on delete cascade
);
create index bulk_rows_by_state on bulk_rows (bulk_id, state, position);
