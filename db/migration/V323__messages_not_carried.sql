-- What no gateway carried was not sent.
update messages set status = 'SUNK', sent_at = null where status = 'SENT' and carrier = 'sink';
