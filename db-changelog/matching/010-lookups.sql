--liquibase formatted sql

--changeset fundsdesk:matching-010
--comment What a payment says of the application it is meant for, among those that wait; each leaves its index when it no longer waits.
create index deposit_applications_quoted_number on deposit_applications (bare_account(number) text_pattern_ops)
    where status = 1 and stage = 'SUBMITTED' and deleted_at is null;
create index deposit_applications_quoted_reference on deposit_applications (bare_account(external_ref))
    where status = 1 and stage = 'SUBMITTED' and deleted_at is null and external_ref is not null;
create index deposit_applications_expected_payer on deposit_applications (right(bare_account(paying_account), 6))
    where status = 1 and stage = 'SUBMITTED' and deleted_at is null and paying_account is not null;
create index deposit_applications_awaited_client on deposit_applications (client_id)
    where status = 1 and stage = 'SUBMITTED' and deleted_at is null;
--comment From which accounts clients were credited before; a line enters it when it is linked.
create index statement_lines_credited_payer on statement_lines (right(bare_account(remitter_account), 6))
    where result = 1 and remitter_account is not null;
