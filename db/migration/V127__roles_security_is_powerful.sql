-- Whoever reads alerts knows who is watched, and whoever acknowledges them can hide a theft.
update permissions set powerful = true where name like 'security.%';
