-- Settled files are forgotten after a while.
create index drop_files_settled on drop_files (settled_at);
