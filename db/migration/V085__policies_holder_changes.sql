-- Gaps in the record of a known policy's holder that a staged row fills, as a JSON list of field, before, after. Apart
-- from the changes of the policy, whose history never forgets.
alter table policy_import_rows add column holder_changes text;
