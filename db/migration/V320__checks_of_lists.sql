-- H2 keeps the list of such a check with the session that made the table, and the check fails once the pool has closed
-- that connection. The types of the code guard both columns.
alter table installation drop constraint installation_kinds;
alter table feature_flag_overrides drop constraint feature_flag_overrides_levels;
