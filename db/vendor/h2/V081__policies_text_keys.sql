-- H2 compares text by code point already and has no index for a word within a name.
select 1;
