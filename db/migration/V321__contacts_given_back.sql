-- Whether an address or phone was given up a few days ago, and may have to be given back.
create index contact_changes_by_was on contact_changes (was);
