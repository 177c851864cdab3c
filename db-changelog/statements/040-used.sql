--liquibase formatted sql

--changeset fundsdesk:statements-040
-- What vouchers used of a line that waits for the rest of its money to be explained.
alter table statement_lines
    add used_amount numeric(24, 4) not null default 0,
    add constraint statement_lines_used check (used_amount >= 0 and used_amount <= amount);
select audited_again('statement_lines');
