-- Somebody waits for the chunk in hand to end: no further one begins meanwhile. Without a key to imports, whose row that chunk holds.
create table import_stops (
    import_id uuid primary key,
    asked_at  timestamp(6) with time zone not null
);
