-- Which people to call in an emergency said by a code that they agree; their numbers lie here as keyed hashes alone.
create table contact_proofs (
    journey_id uuid         not null,
    phone_hash varchar(100) not null,
    proved_at  timestamp(6) with time zone not null,
    constraint contact_proofs_key primary key (journey_id, phone_hash)
);
