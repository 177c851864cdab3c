--liquibase formatted sql

--changeset fundsdesk:statements-151-incomplete
--comment A large file is stored a part at a time: until a statement was read to its end none of its lines counts.
alter table bank_statements drop constraint bank_statements_status_check;
alter table bank_statements add constraint bank_statements_status_check
    check (status in ('ACCEPTED', 'QUARANTINED', 'INCOMPLETE'));
create index bank_statements_incomplete on bank_statements (account_id, currency) where status = 'INCOMPLETE';
