-- H2 compares text by code point already.
create index commission_bills_by_scope on commission_bills (scope_path, import_id);
