-- Whom nothing refers to is all that goes. With "no action", which H2 takes for the same, PostgreSQL first looks each time
-- whether the key is there anew: of an import of 200,000 customers that is undone, three million more questions.
alter table customer_facts drop constraint customer_facts_of_customer;
alter table customer_facts add constraint customer_facts_of_customer
    foreign key (customer_id) references customers (id) on delete restrict;
alter table policies drop constraint policies_of_holder;
alter table policies add constraint policies_of_holder
    foreign key (holder_id) references customers (id) on delete restrict;
alter table customer_notes drop constraint customer_notes_of;
alter table customer_notes add constraint customer_notes_of
    foreign key (customer_id) references customers (id) on delete restrict;
alter table follow_ups drop constraint follow_ups_of;
alter table follow_ups add constraint follow_ups_of
    foreign key (customer_id) references customers (id) on delete restrict;
alter table nominations drop constraint nominations_of;
alter table nominations add constraint nominations_of
    foreign key (customer_id) references customers (id) on delete restrict;
alter table customer_joins drop constraint customer_joins_of;
alter table customer_joins add constraint customer_joins_of
    foreign key (joined_id) references customers (id) on delete restrict;
alter table customer_joins drop constraint customer_joins_into;
alter table customer_joins add constraint customer_joins_into
    foreign key (into_id) references customers (id) on delete restrict;
alter table customer_transfers drop constraint customer_transfers_of;
alter table customer_transfers add constraint customer_transfers_of
    foreign key (customer_id) references customers (id) on delete restrict;
alter table household_members drop constraint household_members_of;
alter table household_members add constraint household_members_of
    foreign key (customer_id) references customers (id) on delete restrict;
alter table customer_particulars drop constraint customer_particulars_of;
alter table customer_particulars add constraint customer_particulars_of
    foreign key (customer_id) references customers (id) on delete restrict;
alter table replies drop constraint replies_from;
alter table replies add constraint replies_from
    foreign key (customer_id) references customers (id) on delete restrict;
alter table presentation_shares drop constraint presentation_shares_to;
alter table presentation_shares add constraint presentation_shares_to
    foreign key (customer_id) references customers (id) on delete restrict;
alter table policy_status_history drop constraint policy_status_history_of;
alter table policy_status_history add constraint policy_status_history_of
    foreign key (policy_id) references policies (id) on delete restrict;
alter table policy_changes drop constraint policy_changes_of;
alter table policy_changes add constraint policy_changes_of
    foreign key (policy_id) references policies (id) on delete restrict;
