--liquibase formatted sql

--changeset fundsdesk:accounts-002
alter table company_bank_accounts
    add constraint company_bank_accounts_swift check (swift ~ '^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$'),
    add constraint company_bank_accounts_region check (region ~ '^[A-Z]{2}$'),
    add constraint company_bank_accounts_clearing_code check (clearing_code ~ '^[A-Z0-9-]{2,20}$');
create index on company_bank_account_currencies (currency);
create index on company_bank_accounts (account_name, id);
