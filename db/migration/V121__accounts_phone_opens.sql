-- Whether a code sent to the phone lets its bearer sign in: no longer, once somebody else changed it.
alter table users add column phone_opens boolean default true not null;
