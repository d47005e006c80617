-- Rows above which a second person agrees to an import for the insurer: 0 for each, null for the portal's own number.
alter table providers add column approval_above integer;
-- The number that held when somebody was asked, and whether it was the insurer's; null for questions of before.
alter table import_approvals add column rows_above integer;
alter table import_approvals add column rows_above_own boolean default false not null;
