-- Rows are found by their number alone.
drop index invitee_rows_by_email;
