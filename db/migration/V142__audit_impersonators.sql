-- Who really did it, when the actor is somebody else in whose place they acted.
alter table audit_records add column impersonator_id uuid;
create index audit_records_by_impersonator on audit_records (impersonator_id, recorded_at, id);
