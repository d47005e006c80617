-- Papers of slides that were made into presentations, by the key of the form that carried them: sent again, nothing happens.
create table decks (
    id              uuid primary key,
    user_id         uuid not null,
    presentation_id uuid not null
);
