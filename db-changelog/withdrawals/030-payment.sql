--liquibase formatted sql

--changeset fundsdesk:withdrawals-030
-- Whoever had a hand in it, by work order too: none of them authorises the file that it is paid with.
alter table withdrawal_tasks add makers text not null default '';
update withdrawal_tasks w set makers = (
    select string_agg(distinct p.person, E'\n' order by p.person) from (
        select w.maker as person
        union select o.maker_person from work_orders o
            where o.subject_id = w.id and o.order_type = 'withdrawal-tasks.approve' and o.status = 'EXECUTED'
        union select d.person from work_orders o join work_order_decisions d on d.work_order_id = o.id
            where o.subject_id = w.id and o.order_type = 'withdrawal-tasks.approve' and o.status = 'EXECUTED') p);
select audited_again('withdrawal_tasks');

--changeset fundsdesk:withdrawals-031
-- The bank's booking that paid it. A debit pays one withdrawal.
alter table withdrawal_tasks
    add debit_id bigint constraint withdrawal_tasks_debit unique references statement_lines;
select audited_again('withdrawal_tasks');
