-- Folders that insurers fill, one each, below the portal's own base folder.
create table drop_folders (
    provider_id uuid primary key,
    switched_on boolean      not null,
    folder      varchar(80)  not null,
    -- the folder in small letters: two insurers never share one, whatever the file system makes of them
    folder_key  varchar(80)  not null,
    set_by_name varchar(120) not null,
    set_at      timestamp(6) with time zone not null,
    constraint drop_folders_of_provider foreign key (provider_id) references providers (id),
    constraint drop_folders_once unique (folder_key)
);

-- Files that came in, and those that are being looked at until they stop growing.
create table drop_files (
    id          uuid primary key,
    provider_id uuid         not null,
    -- name of the folder inside the insurer's; empty for a file that lay in none
    agent_code  varchar(255) not null,
    file_name   varchar(255) not null,
    file_bytes  bigint       not null,
    modified_at timestamp(6) with time zone not null,
    state       varchar(8)   not null,
    import_id   uuid,
    -- message key and arguments of why it is refused; set before it is moved
    reason      varchar(80),
    arguments   text,
    seen_at     timestamp(6) with time zone not null,
    settled_at  timestamp(6) with time zone,
    -- its place while it lies there: one row a file at a time; null once it is moved
    open_place  varchar(600),
    constraint drop_files_of_provider foreign key (provider_id) references providers (id),
    constraint drop_files_once unique (open_place)
);
create index drop_files_latest on drop_files (provider_id, id);

-- Whether the portal found the file in a folder; else whoever owns the import brought it.
alter table imports add column from_folder boolean default false not null;
