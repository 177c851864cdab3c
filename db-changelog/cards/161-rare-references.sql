--liquibase formatted sql

--changeset fundsdesk:cards-161-rare-references
--comment Most cards are not rejected and few name a region: what is empty needs no place in an index.
drop index bank_cards_rejection_reason_id_idx, bank_cards_bank_region_id_idx;
create index bank_cards_rejection_reason on bank_cards (rejection_reason_id) where rejection_reason_id is not null;
create index bank_cards_bank_region on bank_cards (bank_region_id) where bank_region_id is not null;
