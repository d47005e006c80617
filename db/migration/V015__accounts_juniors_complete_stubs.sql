-- A due list leaves customers "to be completed"; whoever may import it must be able to complete them.
insert into role_grants (role, permission, reach) values ('junior_agent', 'customers.update', 'TREE');
