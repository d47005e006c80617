-- What carried a code or a link can not be sent again: nothing of it was kept.
alter table messages add column secret boolean default false not null;
update messages set secret = true where recipient like '%•••%';

-- How many attempts were made before somebody had it sent again.
alter table messages add column attempts_before integer default 0 not null;

create table message_attempts (
    message_id uuid        not null,
    number     integer     not null,
    tried_at   timestamp(6) with time zone not null,
    -- what took it; null when nothing did
    carrier    varchar(12),
    error      varchar(200),
    primary key (message_id, number),
    constraint message_attempts_of_message foreign key (message_id) references messages (id) on delete cascade
);

drop index messages_by_age;
create index messages_in_time on messages (created_at, id);
create index messages_by_status on messages (status, created_at, id);
create index messages_by_channel on messages (channel, created_at, id);
create index messages_by_template on messages (template, created_at, id);
create index messages_of_user on messages (user_id, created_at, id);
