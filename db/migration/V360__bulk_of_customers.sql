-- What is done to many customers is kept as what is done to many users.
create table bulk_details (
    bulk_id uuid         not null,
    name    varchar(24)  not null,
    detail  varchar(400) not null,
    primary key (bulk_id, name),
    constraint bulk_details_of_action foreign key (bulk_id) references bulk_actions (id) on delete cascade
);
insert into bulk_details (bulk_id, name, detail) select id, 'role', role from bulk_actions where role is not null;
insert into bulk_details (bulk_id, name, detail) select id, 'reason', reason from bulk_actions where reason is not null;
alter table bulk_actions drop column role;
alter table bulk_actions drop column reason;
alter table bulk_actions alter column kind set data type varchar(24);

alter table bulk_rows rename column user_id to subject_id;
alter table bulk_rows alter column name set data type varchar(160);
alter table bulk_rows alter column was set data type varchar(40);
alter table bulk_rows alter column was drop not null;
alter table bulk_rows alter column refusal set data type varchar(80);
-- Key of what is made for the one, so that nothing is made twice.
alter table bulk_rows add column row_key uuid;
update bulk_rows set row_key = subject_id where row_key is null;
alter table bulk_rows alter column row_key set not null;

insert into bulk_actions (id, actor_id, kind, language, total, started_at, finished_at)
    select id, actor_id, action, 'en', total, started_at, started_at from book_runs;
insert into bulk_rows (bulk_id, position, row_key, subject_id, name, state, refusal)
    select run_id, position + 1, id, customer_id, name, case when state = 'DONE' then 'DONE' else 'REFUSED' end,
        case when state = 'DONE' then null when refusal is null or refusal = 'books.run.gone' then 'bulk.customers.beyond'
        else refusal end
    from book_run_rows;
-- What a presentation on its way has to know is kept with the deed.
drop table sendings;
drop table book_run_rows;
drop table book_runs;

-- A transfer that takes another one back; the customer is asked for neither anew.
alter table customer_transfers add column undoes uuid;
alter table customer_transfers add constraint customer_transfers_undone_once unique (undoes);
-- Transfers of many, of which each agent is told once.
alter table customer_transfers add column bulk_id uuid;
create index customer_transfers_of_bulk on customer_transfers (bulk_id);
