-- What few policies have is gathered by these; what many have is found along the index of the order.
create index policies_by_mode on policies (mode);
create index policies_by_maturity on policies (matures_on);
