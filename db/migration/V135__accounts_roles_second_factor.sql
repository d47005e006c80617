-- Whether a role asks its holders, and those of roles that inherit from it, for a second factor at sign-in.
alter table roles add column second_factor boolean default false not null;
