--liquibase formatted sql

--changeset fundsdesk:clients-160-pairs-in-bulk
--comment Pairs that many names share have long lists: rows wait beside the index, 256 kB of them, and go into it together. A search reads those that wait.
alter index clients_name_pairs set (fastupdate = on, gin_pending_list_limit = 256);
alter index clients_name_chinese_pairs set (fastupdate = on, gin_pending_list_limit = 256);
