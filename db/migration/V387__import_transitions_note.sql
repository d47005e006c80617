-- What somebody said when they did it; null for most.
alter table import_transitions add column note varchar(300);
