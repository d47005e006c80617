-- What users are told of by which channels, where it is not as usual; and hours in which what can wait does.
create table notice_choices (
    user_id uuid        not null,
    topic   varchar(12) not null,
    -- names of the channels, joined by commas
    media   varchar(40) not null,
    primary key (user_id, topic),
    constraint notice_choices_of_user foreign key (user_id) references users (id)
);

-- Minutes since midnight, in the user's time zone.
create table quiet_hours (
    user_id uuid    primary key,
    starts  integer not null,
    ends    integer not null,
    constraint quiet_hours_of_user foreign key (user_id) references users (id)
);
