--liquibase formatted sql

--changeset fundsdesk:refunds-020
-- How it was paid: the bank's debit or its advice. A debit pays one refund.
alter table refunds
    add debit_id bigint constraint refunds_debit unique references statement_lines,
    add bank_reference text,
    add processed_by text,
    add processed_at timestamptz,
    add failure text,
    add constraint refunds_processed check ((status = 'PROCESSED') = (processed_at is not null));
select audited_again('refunds');
