-- The stored picture that is an insurer's logo.
alter table providers add column logo uuid;
