--liquibase formatted sql

--changeset fundsdesk:statements-150-search
--comment Lines are found by any part of the remitter's name, and by the beginning of account and reference.
call names_kept_in('remitter_names', 'statement_lines', 'remitter_name');
create index statement_lines_remitter_name on statement_lines (remitter_name) where remitter_name is not null;
create index statement_lines_remitter_account on statement_lines (remitter_account) where remitter_account is not null;
create index statement_lines_bank_reference on statement_lines (bank_reference) where bank_reference is not null;
