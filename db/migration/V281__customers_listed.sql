-- Premiums of a year of the policies in force, in paise, kept by the module of policies: the book is listed and sorted by it.
alter table customers add column annual_minor bigint default 0 not null;
update customers set annual_minor = coalesce((select sum(p.instalment_minor * case p.mode when 'MONTHLY' then 12
        when 'QUARTERLY' then 4 when 'HALF_YEARLY' then 2 else 1 end) from policies p
    where p.holder_id = customers.id and p.status = 'IN_FORCE' and p.currency = 'INR' and p.mode <> 'SINGLE'), 0)
    where exists (select 1 from policies p where p.holder_id = customers.id);
-- One for each order of the list, and for each filter that few have.
create index customers_by_premium on customers (annual_minor, id);
create index customers_by_creation on customers (created_at, id);
create index customers_by_kyc on customers (kyc_state, name_key);
create index customers_by_stub on customers (stub, name_key);
create index policies_by_status_date on policies (status, status_as_of);
