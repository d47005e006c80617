-- Why a second person is no longer asked: READ_ANEW, ROWS_CHANGED, GIVEN_UP, TAKEN_BACK or OUTDATED; null for what was
-- decided, and for questions of before.
alter table import_approvals add column ended varchar(12);
