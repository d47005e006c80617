create table audit_records (
    id           uuid primary key,
    recorded_at  timestamp(6) with time zone not null,
    actor_id     uuid,
    action       varchar(80)  not null,
    subject_type varchar(40)  not null,
    subject_id   varchar(80),
    details      text         not null,
    request_id   varchar(40)
);
create index audit_records_by_subject on audit_records (subject_type, subject_id, recorded_at);
create index audit_records_by_actor on audit_records (actor_id, recorded_at);
