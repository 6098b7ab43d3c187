-- What files hold and nobody understood, in the order met; never a value.
-- Values: kind (heading | list | table | clock_lines | column | meant | value).
select file, kind, text, rows::integer as rows from raw_not_understood
