-- How somebody wants a file to be read where that differs from how it looks: encoding/separator/rows left out at the top/at the end.
alter table imports add column layout varchar(60);
-- The same of the sheets of a source, for its next file.
alter table import_sources add column layout varchar(60);
