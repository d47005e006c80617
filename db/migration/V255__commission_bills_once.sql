-- Whether somebody says that the line is another one, though one like it was brought before.
alter table commission_line_rows add column taken boolean not null default false;
-- Lines that were brought before are found by the number they are about.
create index commission_lines_by_key on commission_lines (policy_key, due_on);
