-- What is in the audit and its seals stays as it was written: whoever could run statements as the portal cannot rewrite it.
create trigger audit_records_insert_only before update, delete on audit_records
    for each statement call 'org.agentmitra.audit.InsertOnly';

create trigger audit_seals_insert_only before update, delete on audit_seals
    for each statement call 'org.agentmitra.audit.InsertOnly';
