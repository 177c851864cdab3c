--liquibase formatted sql

--changeset fundsdesk:deposits-160-typed
--comment A typed voucher is known by its reference and date: two cheques may share their number.
alter table voucher_lines drop constraint voucher_lines_once;
alter table voucher_lines add constraint voucher_lines_once
    unique nulls not distinct (batch_id, deposit_id, line_id, bank_reference, value_date);
drop index voucher_lines_open;
create unique index voucher_lines_open on voucher_lines (deposit_id, line_id, bank_reference, value_date)
    nulls not distinct where status = 'OPEN';
create index voucher_lines_typed on voucher_lines (bank_reference) where line_id is null;
