-- What customers said of themselves before they corrected it: sealed as the file of the case is.
create table kyc_former_files (
    id          uuid primary key,
    case_id     uuid not null,
    file_sealed text not null,
    until_at    timestamp(6) with time zone not null,
    constraint kyc_former_files_of_case foreign key (case_id) references kyc_cases (id)
);
create index kyc_former_files_by_case on kyc_former_files (case_id, id);
