--liquibase formatted sql

--changeset fundsdesk:deposits-050
-- Money that belongs to no application: to whom it goes back, or which withdrawal it was. Links keep what they were
-- decided on, so that the reviewer sees what has changed since.
alter table deposit_reviews
    add line_id bigint references statement_lines,
    add payee_name text,
    add payee_bank text,
    add payee_account text,
    add refund_cause text check (refund_cause in ('ACCOUNT_NOT_OPENED', 'RISK_FLAG', 'THIRD_PARTY', 'OTHER')),
    add withdrawal_number text,
    add linked_on text,
    add constraint deposit_reviews_line check ((line_id is not null) = (kind in ('DEPOSIT_REFUND', 'WITHDRAWAL_REFUND'))),
    add constraint deposit_reviews_payee check ((kind = 'DEPOSIT_REFUND') = (refund_cause is not null)
        and (kind <> 'DEPOSIT_REFUND' or (payee_name is not null and payee_bank is not null and payee_account is not null))),
    add constraint deposit_reviews_withdrawal check ((kind = 'WITHDRAWAL_REFUND') = (withdrawal_number is not null)),
    add constraint deposit_reviews_client check (client_id is not null or kind = 'DEPOSIT_REFUND');
create index on deposit_reviews (line_id);
-- The money of a withdrawal comes back once: one line at a time, and none after an approval.
create unique index deposit_reviews_withdrawal_once on deposit_reviews (withdrawal_number) where status <> 'RETURNED';
select audited_again('deposit_reviews');
