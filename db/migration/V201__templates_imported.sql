-- The version of a designed template by which a file is read, for good; null for the portal's own.
alter table imports add column template_version uuid;
create index imports_by_version on imports (template_version);
alter table imports add constraint imports_of_template_version
    foreign key (template_version) references template_versions (id);
