--liquibase formatted sql

--changeset fundsdesk:cards-150-search
--comment Cards are found by any part of the holder's names, and by the four digits that everybody sees.
create index bank_cards_holder_pairs on bank_cards using gin (pairs_of(holder_name)) with (fastupdate = off);
create index bank_cards_holder_chinese_pairs on bank_cards using gin (pairs_of(holder_name_chinese)) with (fastupdate = off);
create index bank_cards_last_digits on bank_cards (right(account_number, 4));
