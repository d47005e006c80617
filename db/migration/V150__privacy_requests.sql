-- What people ask about their personal data, and what became of it.
create table privacy_requests (
    id          uuid primary key,
    user_id     uuid        not null,
    kind        varchar(10) not null,
    state       varchar(9)  not null,
    wish        varchar(1000),
    asked_at    timestamp(6) with time zone not null,
    answered_at timestamp(6) with time zone,
    answered_by uuid,
    answer      varchar(1000),
    constraint privacy_requests_of_user foreign key (user_id) references users (id)
);
create index privacy_requests_by_user on privacy_requests (user_id, id);
create index privacy_requests_by_state on privacy_requests (state, id);
