insert into permissions (name) values ('imports.undo');
insert into role_grants (role, permission, reach) values
    ('super_admin', 'imports.undo', 'ALL'),
    ('provider_admin', 'imports.undo', 'TREE'),
    ('regional_manager', 'imports.undo', 'TREE'),
    ('senior_agent', 'imports.undo', 'TREE');
