-- Who sees what of a user; without a row the defaults of Aspect.
create table privacy_settings (
    user_id     uuid primary key,
    phone_to    varchar(14) not null,
    picture_to  varchar(14) not null,
    activity_to varchar(14) not null,
    constraint privacy_settings_of_user foreign key (user_id) references users (id)
);
