--liquibase formatted sql

--changeset fundsdesk:deposits-020
alter table deposit_applications
    add bank_reference text,
    add value_date date,
    add amount_received numeric(24, 4) check (amount_received > 0),
    add voucher_missing boolean not null default false,
    add suspended_amount numeric(24, 4) check (suspended_amount > 0),
    add suspense_procedure text,
    add procedure_id bigint,
    add hold_id bigint,
    add thaw_at timestamptz,
    add cheque_hold text check (cheque_hold in ('HELD', 'RELEASED', 'DISHONOURED')),
    add constraint deposit_applications_cheque_hold check ((cheque_hold is null) = (hold_id is null)
        and (hold_id is null) = (thaw_at is null)),
    -- Money waits in suspense exactly as long as its client's account is being opened; afterwards it says how much waited.
    add constraint deposit_applications_suspense check ((suspended_amount is null) = (suspense_procedure is null)
        and (stage <> 'OPENING_HOLD' or suspended_amount is not null));
create index deposit_applications_thaw on deposit_applications (thaw_at) where cheque_hold = 'HELD';
create index deposit_applications_opening on deposit_applications (securities_account_id) where stage = 'OPENING_HOLD';
create index deposit_applications_voucher on deposit_applications (company_account_id, bank_reference)
    where bank_reference is not null;
create index deposit_applications_no_voucher on deposit_applications (id) where voucher_missing;
select audited_again('deposit_applications');

--changeset fundsdesk:deposits-021
-- What was credited directly is reviewed without a line; a line that follows belongs to no review.
alter table deposit_reviews add deposit_id bigint references deposit_applications;
create index on deposit_reviews (deposit_id);
select audited_again('deposit_reviews');
alter table deposit_allocations alter column review_id drop not null;
create unique index deposit_allocations_without_review on deposit_allocations (deposit_id, line_id)
    where review_id is null and status <> 'RELEASED';
