--liquibase formatted sql

--changeset fundsdesk:cards-160-pairs-in-bulk
--comment Pairs that many names share have long lists: rows wait beside the index, 256 kB of them, and go into it together. A search reads those that wait.
alter index bank_cards_holder_pairs set (fastupdate = on, gin_pending_list_limit = 256);
alter index bank_cards_holder_chinese_pairs set (fastupdate = on, gin_pending_list_limit = 256);
