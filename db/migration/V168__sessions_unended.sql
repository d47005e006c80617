-- Sessions that nobody ended, open or expired, are few among all those that are kept.
create index user_sessions_by_end on user_sessions (ended_at, started_at, id);
