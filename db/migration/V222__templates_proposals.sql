-- How sure the columns of a draft were that was made of an example. Of the example's values nothing is kept but how many there were.
create table template_proposals (
    template_id uuid         not null,
    position    integer      not null,
    header      varchar(120) not null,
    -- what was proposed; empty for nothing
    field       varchar(60)  not null,
    -- what the header means elsewhere; empty for nothing
    meant       varchar(60)  not null,
    how         varchar(12)  not null,
    sureness    varchar(12)  not null,
    seen        integer      not null,
    fitting     integer      not null,
    misfit      varchar(16),
    constraint template_proposals_in_order primary key (template_id, position),
    constraint template_proposals_of_template foreign key (template_id) references import_templates (id) on delete cascade
);
