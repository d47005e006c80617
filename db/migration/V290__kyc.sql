-- Cases of customers who say who they are. What they say is sealed as a whole; beside it lies what lists and doubles need.
create table kyc_cases (
    id             uuid         primary key,
    -- also the dossier of the papers
    journey_id     uuid         not null,
    -- 1, and one more each time the customer is asked anew
    round_no       integer      not null,
    user_id        uuid         not null,
    reference      varchar(30)  not null,
    file_sealed    text         not null,
    name           varchar(160) not null,
    name_key       varchar(160) not null,
    born_on        date         not null,
    mobile         varchar(20)  not null,
    -- keyed hashes, by which doubles are found
    pan_hash       varchar(60),
    aadhaar_hash   varchar(60),
    -- OPEN, SECOND, APPEALED, ASKED, STOPPED, APPROVED or REJECTED
    state          varchar(8)   not null,
    -- whether a reviewer has to do the next step, and since when
    waits          boolean      not null,
    waiting_since  timestamp(6) with time zone not null,
    opened_at      timestamp(6) with time zone not null,
    holder_id      uuid,
    held_until     timestamp(6) with time zone,
    -- LOW, MEDIUM or HIGH: by the rules, and as the reviewer says; null while nobody did
    risk_proposed  varchar(6)   not null,
    risk           varchar(6),
    -- who approved first where two have to
    first_by       uuid,
    decided_by     uuid,
    decided_at     timestamp(6) with time zone,
    -- who rejected what the customer objects to
    rejected_by    uuid,
    appealed_at    timestamp(6) with time zone,
    version        bigint       not null,
    constraint kyc_cases_of_user foreign key (user_id) references users (id),
    constraint kyc_cases_once unique (journey_id, round_no),
    -- The reviewer cannot take the grade down to do without the second person.
    constraint kyc_cases_two_people check (state <> 'APPROVED'
        or (coalesce(risk, risk_proposed) <> 'HIGH' and risk_proposed <> 'HIGH')
        or (first_by is not null and decided_by is not null and first_by <> decided_by)),
    constraint kyc_cases_appeal_by_another check (appealed_at is null or decided_by is null
        or (rejected_by is not null and rejected_by <> decided_by)),
    constraint kyc_cases_not_ones_own check ((first_by is null or first_by <> user_id)
        and (decided_by is null or decided_by <> user_id))
);
create index kyc_cases_by_age on kyc_cases (waits, waiting_since, id);
create index kyc_cases_by_state on kyc_cases (state, waiting_since, id);
create index kyc_cases_by_holder on kyc_cases (holder_id, waits, waiting_since, id);
create index kyc_cases_by_user on kyc_cases (user_id, opened_at);
create index kyc_cases_by_pan on kyc_cases (pan_hash);
create index kyc_cases_by_aadhaar on kyc_cases (aadhaar_hash);
create index kyc_cases_by_mobile on kyc_cases (mobile);
create index kyc_cases_by_person on kyc_cases (born_on, name_key);

create table kyc_moves (
    id       uuid        primary key,
    case_id  uuid        not null,
    move     varchar(10) not null,
    actor_id uuid,
    at       timestamp(6) with time zone not null,
    note     varchar(1000),
    constraint kyc_moves_of_case foreign key (case_id) references kyc_cases (id)
);
create index kyc_moves_by_case on kyc_moves (case_id, id);
