--liquibase formatted sql

--changeset fundsdesk:audit-096
--comment The record that a revision was about: of the table its action is named after, else the first it changed. Read for the rows of a page only.
create or replace view trail_revisions with (security_invoker = true) as
select r.rev as id, 0 as version, r.at as created_at, r.username as created_by,
       null::timestamptz as deleted_at, null::text as deleted_by, null::text as deletion_reason,
       r.person, r.action, r.reason, r.input, r.work_order, r.correlation::text as correlation, r.source, r.address,
       r.user_id,
       (select w.tab || '/' || w.record_id from witness w
        where w.txid = r.txid and w.record_id is not null
        order by w.tab = replace(split_part(r.action, '.', 1), '-', '_') desc, w.id limit 1) as about
from revinfo r;
