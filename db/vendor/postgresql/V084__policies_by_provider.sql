-- A list of one insurer, which may have few policies. H2 makes this index for the foreign key.
create index policies_by_provider on policies (provider_id);
