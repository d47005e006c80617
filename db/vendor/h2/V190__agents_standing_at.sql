-- Who stands at or below a place, or with an insurer, is found in one index alone: every list is narrowed by it. An
-- appointment is at one place for good, so that the copy of the place's path cannot grow old.
alter table appointments add column path varchar(400);
alter table appointments add column provider_id uuid;
update appointments set path = (select n.path from tree_nodes n where n.id = appointments.node_id),
    provider_id = (select n.provider_id from tree_nodes n where n.id = appointments.node_id);
alter table appointments alter column path set not null;
alter table appointments alter column provider_id set not null;
drop index appointments_in_time;
drop index tree_nodes_by_path_and_id;
create index appointments_by_path on appointments (path, ends_on, user_id);
create index appointments_by_provider on appointments (provider_id, ends_on, user_id);
create index appointments_of_user on appointments (user_id, path, ends_on, provider_id);
