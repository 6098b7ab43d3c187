-- Keys, tokens and passwords that were masked when landed: where each stood.
select file, row::integer as row, kind from raw_secrets
