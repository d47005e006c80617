-- Of a fact that an import filled in: what stood in its place, so that it can be taken out again. A fact that somebody
-- typed or joined has none.
alter table customer_facts add column was_stub boolean;
alter table customer_facts add column was_source varchar(80);
alter table customer_facts add column was_as_of date;
