-- H2 compares text by code point already.
create index media_pictures_by_scope on media_pictures (scope_path, id);
