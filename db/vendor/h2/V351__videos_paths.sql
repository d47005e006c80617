-- H2 compares text by code point already.
create index videos_by_scope on videos (scope_path, id);
