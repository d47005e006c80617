-- Imports that go into no agent's book, such as people to be invited, have no insurer, no agent and no place in a tree.
alter table imports add column kind varchar(16) default 'POLICIES' not null;
alter table imports alter column provider_id drop not null;
alter table imports alter column agent_id drop not null;
alter table imports alter column agent_name drop not null;
alter table imports alter column agent_code drop not null;
alter table imports alter column scope_path drop not null;
create index imports_by_kind on imports (kind, uploaded_by, id);
