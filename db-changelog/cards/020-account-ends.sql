--liquibase formatted sql

--changeset fundsdesk:cards-020
--comment Equal accounts end alike, with the code of the bank in front or not.
create index bank_cards_end on bank_cards (right(bare_account(account_number), 6));
