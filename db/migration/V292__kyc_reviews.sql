-- What reviewers compared, and what they asked customers to bring.
create table kyc_checks (
    case_id    uuid        not null,
    item       varchar(20) not null,
    checked_by uuid        not null,
    checked_at timestamp(6) with time zone not null,
    constraint kyc_checks_key primary key (case_id, item),
    constraint kyc_checks_of_case foreign key (case_id) references kyc_cases (id)
);

create table kyc_asks (
    id          uuid         primary key,
    case_id     uuid         not null,
    -- a kind of paper, or WORDS
    kind        varchar(20)  not null,
    reason      varchar(500) not null,
    asked_by    uuid         not null,
    asked_at    timestamp(6) with time zone not null,
    answer      varchar(1000),
    answered_at timestamp(6) with time zone,
    constraint kyc_asks_of_case foreign key (case_id) references kyc_cases (id)
);
create index kyc_asks_by_case on kyc_asks (case_id, id);

-- Support reviews too; giving cases out and saying the second word on a high risk is for those who answer for it.
insert into permissions (name) values ('kyc.assign'), ('kyc.approve');
insert into role_grants (role, permission, reach) values
    ('support_staff', 'kyc.read', 'ALL'),
    ('support_staff', 'kyc.review', 'ALL'),
    ('customer_support_lead', 'kyc.assign', 'ALL'),
    ('customer_support_lead', 'kyc.approve', 'ALL'),
    ('compliance_officer', 'kyc.assign', 'ALL'),
    ('compliance_officer', 'kyc.approve', 'ALL'),
    ('super_admin', 'kyc.assign', 'ALL'),
    ('super_admin', 'kyc.approve', 'ALL');
