--liquibase formatted sql

--changeset fundsdesk:refunds-025
-- Who reviewed it, and who agreed where that took a work order: none of them authorises the file that it is paid with.
alter table refunds add approvers text not null default '';
update refunds r set approvers = coalesce((
    select string_agg(distinct p.person, E'\n' order by p.person) from (
        select r.reviewed_by_person as person
        union select d.person from work_orders o join work_order_decisions d on d.work_order_id = o.id
            where o.subject_id = r.id and o.order_type = 'refunds.approve' and o.status = 'EXECUTED') p), '');
select audited_again('refunds');
