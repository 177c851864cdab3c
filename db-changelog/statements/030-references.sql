--liquibase formatted sql

--changeset fundsdesk:statements-030
create index statement_lines_reference on statement_lines (account_id, bank_reference)
    where bank_reference is not null;
