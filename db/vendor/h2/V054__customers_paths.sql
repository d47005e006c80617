-- H2 compares text by code point already.
select 1;
