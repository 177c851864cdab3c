--liquibase formatted sql

--changeset fundsdesk:deposits-150-search
--comment What the quick search looks for at the beginning of; the application's own number is unique already.
create index deposit_applications_paying_account on deposit_applications (paying_account) where paying_account is not null;
create index deposit_applications_reference on deposit_applications (external_ref) where external_ref is not null;
create index deposit_applications_bank_reference on deposit_applications (bank_reference) where bank_reference is not null;

--changeset fundsdesk:deposits-150-filters
--comment What the bar filters by, newest first. A value that nearly all rows have needs none: walking the order finds it.
create index on deposit_applications (currency, created_at, id);
create index on deposit_applications (method, created_at, id);
create index on deposit_applications (company_account_id, created_at, id);
create index deposit_applications_stage on deposit_applications (stage, created_at, id) where stage <> 'ENDED';
