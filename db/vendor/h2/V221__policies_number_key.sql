-- Numbers as people compare them: without blanks, slashes, hyphens and leading zeros. shared.PolicyNumberKey says the same.
-- The database keeps it, whoever writes the number.
alter table policies add column number_key varchar(40)
    generated always as (trim(leading '0' from upper(replace(replace(replace(policy_number, ' ', ''), '/', ''), '-', ''))));
create index policies_by_number_key on policies (number_key, provider_id);
