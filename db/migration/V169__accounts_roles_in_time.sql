-- Who holds a role now is found in an index alone.
create index user_roles_in_time on user_roles (role, user_id, starts_at, expires_at);
