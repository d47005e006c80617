-- How many sessions somebody may have at once; null for any number. The largest limit of the roles held counts.
alter table roles add column session_limit integer;
alter table roles add constraint roles_session_limit check (session_limit between 1 and 100);
update roles set session_limit = 5 where built_in = true;
update roles set session_limit = 3
where name in ('super_admin', 'compliance_officer', 'provider_admin', 'customer_support_lead');
