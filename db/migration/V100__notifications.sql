-- What the portal tells people, one row a message and channel. Codes and links that open something are never here.
create table messages (
    id         uuid primary key,
    user_id    uuid         not null,
    channel    varchar(12)  not null,
    template   varchar(60)  not null,
    -- null in the inbox, which speaks the language of the page
    language   varchar(8),
    -- masked when the message carried a secret; null in the inbox
    recipient  varchar(254),
    -- JSON list of what the template's texts show
    arguments  text         not null,
    link       varchar(400),
    status     varchar(8)   not null,
    -- what took it: smtp, sink or inbox
    carrier    varchar(12),
    attempts   integer      not null default 0,
    last_error varchar(200),
    created_at timestamp(6) with time zone not null,
    sent_at    timestamp(6) with time zone,
    read_at    timestamp(6) with time zone,
    version    bigint       not null default 0
);
create index messages_by_user on messages (user_id, channel, id);
create index messages_unread on messages (user_id, channel, read_at);
create index messages_by_age on messages (created_at);
