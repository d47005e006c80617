-- From when a role counts that is given for a day to come; null for those that count at once.
alter table user_roles add column starts_at timestamp(6) with time zone;
