-- When the customer was told that an open journey soon ends; null until then.
alter table journeys add column ending_told_at timestamp(6) with time zone;
