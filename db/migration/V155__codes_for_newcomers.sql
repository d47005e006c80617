-- A code may also be for a registration, which becomes the user of its id once both addresses are proved.
alter table signin_codes drop constraint signin_codes_of_user;
