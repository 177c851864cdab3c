--liquibase formatted sql

--changeset fundsdesk:channels-075
--comment Equal accounts end alike, with the code of the bank in front or not.
create index bank_securities_links_end on bank_securities_links (right(bare_account(account_number), 6));
