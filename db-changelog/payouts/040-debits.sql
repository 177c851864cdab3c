--liquibase formatted sql

--changeset fundsdesk:payouts-040
-- The bank's booking that paid a payment, or a whole file where the bank books files.
alter table transfer_payments
    add debit_id bigint constraint transfer_payments_debit unique references statement_lines;
alter table transfer_files
    add debit_id bigint constraint transfer_files_debit unique references statement_lines,
    add constraint transfer_files_debited check (debit_id is null or status = 'UPLOADED');
alter table transfer_payments add constraint transfer_payments_debited check (debit_id is null or status = 'PAID');
select audited_again('transfer_payments');
select audited_again('transfer_files');
