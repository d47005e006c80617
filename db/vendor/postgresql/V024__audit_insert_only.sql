-- What is in the audit and its seals stays as it was written: whoever could run statements as the portal cannot rewrite it.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% takes new rows only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger audit_records_insert_only before update or delete or truncate on audit_records
    for each statement execute function refuse_change();

create trigger audit_seals_insert_only before update or delete or truncate on audit_seals
    for each statement execute function refuse_change();
