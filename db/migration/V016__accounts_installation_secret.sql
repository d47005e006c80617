-- A word sealed with the secret of this installation: another secret cannot open it and is refused at the start.
alter table installation add column secret_check varchar(400);
