--liquibase formatted sql

--changeset fundsdesk:audit-097
--comment What the desk did of its own account is a tab of the revisions: few rows among many, not to be looked for in all of them.
create index revinfo_of_the_desk on revinfo (rev) where user_id = 0;
