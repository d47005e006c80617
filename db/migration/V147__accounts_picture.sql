-- The document that holds the user's picture; the store knows no accounts, and accounts know no store.
alter table users add column picture uuid;
