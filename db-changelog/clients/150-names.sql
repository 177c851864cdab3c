--liquibase formatted sql

--changeset fundsdesk:clients-150-names
--comment Clients are found by any part of their names. Written at once: few clients are added, and all are searched.
create index clients_name_pairs on clients using gin (pairs_of(name)) with (fastupdate = off);
create index clients_name_chinese_pairs on clients using gin (pairs_of(name_chinese)) with (fastupdate = off);
