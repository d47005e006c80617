-- dossier_id is whose papers they are: the id of a journey. Users and documents are named without foreign keys.
create table papers (
    id          uuid primary key,
    dossier_id  uuid         not null,
    kind        varchar(20)  not null,
    state       varchar(12)  not null,
    reason      varchar(500),
    file_name   varchar(200),
    -- of what was sent: sending it again makes no second paper
    sha256      varchar(64),
    brought_by  uuid,
    brought_at  timestamp(6) with time zone,
    judged_at   timestamp(6) with time zone,
    created_at  timestamp(6) with time zone not null
);
create index papers_by_dossier on papers (dossier_id, kind, created_at);

create table paper_pages (
    paper_id    uuid    not null references papers (id) on delete cascade,
    number      integer not null,
    document_id uuid    not null,
    width       integer not null,
    height      integer not null,
    hints       varchar(60) not null,
    primary key (paper_id, number)
);
create index paper_pages_by_document on paper_pages (document_id);

-- What is to be painted over before a page is kept, in ten-thousandths of its sides. Gone with the draft.
create table paper_covers (
    id         uuid primary key,
    paper_id   uuid    not null,
    number     integer not null,
    from_left  integer not null,
    from_top   integer not null,
    width      integer not null,
    height     integer not null,
    -- a QR code that the portal found by itself
    found      boolean not null,
    foreign key (paper_id, number) references paper_pages (paper_id, number) on delete cascade
);
create index paper_covers_by_page on paper_covers (paper_id, number);

-- What is known of a person's numbers: of Aadhaar the end and a keyed hash, of the PAN a sealed text.
create table paper_identities (
    dossier_id    uuid primary key,
    aadhaar_last4 varchar(4),
    aadhaar_hash  varchar(60),
    pan_sealed    varchar(200),
    pan_hash      varchar(60),
    saved_at      timestamp(6) with time zone not null
);
create index paper_identities_by_aadhaar on paper_identities (aadhaar_hash);
create index paper_identities_by_pan on paper_identities (pan_hash);
