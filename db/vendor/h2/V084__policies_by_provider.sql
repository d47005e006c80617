-- The foreign key has an index of its own.
select 1;
