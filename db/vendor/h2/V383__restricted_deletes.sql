-- H2 takes "no action" and "restrict" for the same.
select 1;
