--liquibase formatted sql

--changeset fundsdesk:audit-050
--comment Revisions, and what each changed, in the form of screens. With the rights of whoever reads, so that they open nothing.
create table hidden_columns (
    tab text not null,
    col text not null,
    primary key (tab, col)
);
comment on table hidden_columns is 'columns whose values some may not see in full: never shown in lists of changes';

create view trail_revisions with (security_invoker = true) as
select rev as id, 0 as version, at as created_at, username as created_by,
       null::timestamptz as deleted_at, null::text as deleted_by, null::text as deletion_reason,
       person, action, reason, input, work_order, correlation::text as correlation, source, address
from revinfo;
revoke insert, update on trail_revisions from fundsdesk_app;

create view trail_rows with (security_invoker = true) as
select w.id, 0 as version, w.at as created_at, coalesce(r.username, w.db_user) as created_by,
       null::timestamptz as deleted_at, null::text as deleted_by, null::text as deletion_reason,
       r.rev as revision_id, coalesce(r.action, '?') as action, w.tab, w.record_id,
       case w.op when 'I' then 'ADDED' when 'D' then 'REMOVED' else 'CHANGED' end as kind,
       (select string_agg(k, ', ' order by k) from jsonb_object_keys(w.changed) k) as fields,
       (w.changed - coalesce((select array_agg(h.col) from hidden_columns h where h.tab = w.tab), '{}'))::text as new_values
from witness w left join revinfo r on r.txid = w.txid;
revoke insert, update on trail_rows from fundsdesk_app;
