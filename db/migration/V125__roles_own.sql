-- Roles an agency makes for itself have a title of their own; the version tells whether a role is still as somebody saw it.
alter table roles add column title varchar(80);
alter table roles add column title_hi varchar(80);
alter table roles add column version bigint default 0 not null;

-- A change of what is powerful asks for a second person.
alter table permissions add column powerful boolean default false not null;

insert into permissions (name) values ('roles.approve'), ('roles.read'), ('roles.update');
insert into role_grants (role, permission, reach) values
    ('super_admin', 'roles.approve', 'ALL'),
    ('super_admin', 'roles.read', 'ALL'),
    ('super_admin', 'roles.update', 'ALL'),
    ('compliance_officer', 'roles.read', 'ALL');

update permissions set powerful = true
where name like 'users.%' or name like 'roles.%' or name like 'system.%' or name like 'audit.%';
