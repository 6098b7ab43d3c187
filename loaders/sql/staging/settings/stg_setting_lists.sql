-- Settings that are lists of words, one row a word.
select name, value from raw_setting_lists
