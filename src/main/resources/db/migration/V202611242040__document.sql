-- The papers of a case; the bytes stand in a table of their own that no list reads.
create table case_document (
  id             uuid primary key,
  record_number  varchar(20) not null references support_case,
  title          varchar(80) not null,
  kind           varchar(40) not null,
  visibility     varchar(40) not null,
  type           varchar(10) not null,
  size           integer     not null,
  sha256         varchar(64) not null,
  added_by       varchar(60) not null,
  added_at       timestamptz not null,
  removed_by     varchar(60),
  removed_at     timestamptz,
  removal_reason varchar(200),
  constraint removed_with_a_reason check ((removed_at is null) = (removal_reason is null))
);
-- Documents.findByRecordNumberAndRemovedAtIsNullOrderByAddedAtDesc; the same file stands there once
create index x_case_document on case_document (record_number, added_at desc) where removed_at is null;
create unique index x_case_document_once on case_document (record_number, sha256) where removed_at is null;

create table document_content (
  document_id uuid primary key references case_document,
  content     bytea not null
);
