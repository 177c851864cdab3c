-- One statement (or several with ; between them, in one transaction) on a line, then what the database says to it.

-- Postings, journal and procedures are only ever added to, by the ledger's functions (ACC-02, ACC-03).
insert into postings (transaction_id, account_id, currency, amount, balance_after) values ({procedure}, {ledger}, 'HKD', 1, 501) --> permission denied
update postings set amount = amount + 1 where transaction_id = {procedure} --> permission denied
delete from postings where transaction_id = {procedure} --> permission denied
truncate postings --> permission denied
insert into journal_transactions (id, business_date, booked_at, subject) values (-1, '2026-01-01', now(), 'x') --> permission denied
update journal_transactions set subject = 'x' where id = {procedure} --> permission denied
delete from journal_transactions where id = {procedure} --> permission denied
update procedures set status = 'END_FAIL' where id = {procedure} --> permission denied
delete from procedures where id = {procedure} --> permission denied
insert into procedures (number, type, status, idempotency_key, request_hash, subject, currency, amount, business_date, started_at) values ('x', 'CashDeposit', 'END_OK', 'x', '', 'x', 'HKD', 1, '2026-01-01', now()) --> permission denied

-- Balances and holds (ACC-04, ACC-05, ACC-06).
update ledger_accounts set posted = posted + 1000000 where id = {ledger} --> permission denied
update ledger_accounts set held = 0 where id = {ledger} --> permission denied
update ledger_accounts set debits_blocked = false where id = {ledger} --> permission denied
insert into ledger_accounts (kind, owner_id, currency, opened_at, posted) values ('CLIENT', {account}, 'JPY', now(), 500) --> permission denied
delete from ledger_accounts where id = {ledger} --> permission denied
update holds set status = 'RELEASED' where id = {hold} --> permission denied
delete from holds where id = {hold} --> permission denied
insert into holds (account_id, kind, currency, amount, subject, status, placed_by, placed_at) values ({ledger}, 'CHEQUE', 'HKD', 1, 'x', 'ACTIVE', {procedure}, now()) --> permission denied
insert into ledger_freezes (securities_account_id, frozen_at) values ({account}, now()) --> permission denied
update ledger_postings set amount = 0 where transaction_id = {procedure} --> cannot update view
alter table postings disable trigger all --> must be owner
drop trigger balanced on postings --> must be owner
create table mine (id bigint) --> permission denied

-- Deposits (DEP-08, RVS-09).
update deposit_applications set amount = 0 where id = {waiting} --> deposit_applications_amount_check
update deposit_applications set amount = -5 where id = {waiting} --> deposit_applications_amount_check
update deposit_applications set fee = -1 where id = {waiting} --> deposit_applications_fee_check
update deposit_applications set status = 4, stage = 'ENDED' where id = {waiting} --> deposit_applications_status_check
update deposit_applications set stage = 'ENDED' where id = {waiting} --> deposit_applications_stage
update deposit_applications set status = 2, stage = 'ENDED' where id = {waiting} --> deposit_applications_credited
update deposit_applications set status = 1, stage = 'SUBMITTED' where id = {deposit} --> deposit_applications_credited
update deposit_applications set credited_amount = null where id = {deposit} --> deposit_applications_credited
update deposit_applications set procedure_number = null where id = {deposit} --> deposit_applications_credited
update deposit_applications set deleted_at = now() where id = {deposit} --> deposit_applications_deleted
update deposit_applications set currency = 'XXX' where id = {waiting} --> deposit_applications_currency_fkey
update deposit_applications set client_id = -1 where id = {waiting} --> deposit_applications_client_id_fkey
update deposit_applications set source = 'NOBODY' where id = {waiting} --> deposit_applications_source_check
update deposit_applications set stage = 'OPENING_HOLD' where id = {waiting} --> deposit_applications_suspense
update deposit_applications set cheque_hold = 'HELD' where id = {waiting} --> deposit_applications_cheque_hold
update deposit_applications set number = (select number from deposit_applications where id = {deposit}) where id = {waiting} --> deposit_applications_number
delete from deposit_applications where id = {waiting} --> permission denied

-- Review: the second person, and what a decision says (REV-02, SAFE-03).
update deposit_reviews set status = 'APPROVED', decided_by = linked_by, decided_by_person = linked_by_person, decided_at = now() where id = {review} --> deposit_reviews_second_person
update deposit_reviews set linked_by_person = decided_by_person where id = {decided} --> deposit_reviews_second_person
update deposit_reviews set status = 'APPROVED' where id = {review} --> deposit_reviews_decided
update deposit_reviews set status = 'PENDING' where id = {decided} --> deposit_reviews_decided
update deposit_reviews set amount = 0 where id = {review} --> deposit_reviews_amount_check
delete from deposit_reviews where id = {review} --> permission denied

-- Allocations: a line never gives more than it has (MAT-07).
update deposit_allocations set amount = 500.01 where id = {allocation} --> more is allocated than line
update deposit_allocations set currency = 'USD' where id = {allocation} --> more is allocated than line
update deposit_allocations set amount = -1 where id = {allocation} --> deposit_allocations_amount_check
insert into deposit_allocations (id, version, created_at, created_by, review_id, deposit_id, line_id, currency, amount, status) values (-1, 0, now(), 'x', {review}, {waiting}, {line}, 'HKD', 0.01, 'IN_REVIEW') --> more is allocated than line
insert into deposit_allocations (id, version, created_at, created_by, review_id, deposit_id, line_id, currency, amount, status) select -1, 0, now(), 'x', review_id, deposit_id, line_id, currency, amount, status from deposit_allocations where id = {allocation} --> deposit_allocations_once
delete from deposit_allocations where id = {allocation} --> permission denied

-- Statement lines and statements (STM-03, STM-04, STM-05).
update statement_lines set status = 0 where id = {line} --> statement_lines_result
update statement_lines set result = 0 where id = {line} --> statement_lines_result
update statement_lines set result = 6 where id = {line} --> statement_lines_result_check
update statement_lines set amount = 0 where id = {line} --> statement_lines_amount_check
update statement_lines set direction = 'UP' where id = {line} --> statement_lines_direction_check
update statement_lines set locked_by = 'x', locked_at = null where id = {line} --> statement_lines_lock
update statement_lines set claimed_by = 'x', claimed_at = null, claimed_for = null where id = {line} --> statement_lines_claim
update statement_lines set occurrence = 0 where id = {line} --> statement_lines_occurrence_check
insert into statement_lines (id, version, created_at, created_by, statement_id, account_id, booking_date, value_date, direction, currency, amount, fingerprint, occurrence, status, result) select -1, 0, now(), 'x', statement_id, account_id, booking_date, value_date, direction, currency, amount, fingerprint, occurrence, 0, 0 from statement_lines where id = {line} --> statement_lines_once
update bank_statements set status = 'ACCEPTED', acceptance_reason = null, difference = 5 where id = (select statement_id from statement_lines where id = {line}) --> bank_statements_proof
delete from statement_lines where id = {line} --> permission denied

-- Work orders and approvals (APR, SAFE-03).
update work_orders set status = 'APPROVED', waiting_role = null where id = {order} --> lacks approvals
update work_orders set status = 'EXECUTED', waiting_role = null, ended_at = now() where id = {order} --> lacks approvals
update work_orders set maker_person = 'somebody' where id = {order} --> what a work order asks for does not change
update work_orders set input = '{"amount":1}' where id = {order} --> what a work order asks for does not change
update work_orders set kept_apart = '' where id = {order} --> what a work order asks for does not change
update work_orders set subject_id = {deposit} where id = {order} --> what a work order asks for does not change
update work_orders set waiting_role = null where id = {order} --> work_orders_waiting
insert into work_order_decisions (id, version, created_at, created_by, work_order_id, level_position, username, person, approved) select -1, 0, now(), 'x', id, order_level, maker, maker_person, true from work_orders where id = {order} --> the maker of a work order does not decide on it
insert into work_order_decisions (id, version, created_at, created_by, work_order_id, level_position, username, person, approved) select -g, 0, now(), 'x', o.id, order_level, 'zoe', 'person:zoe', true from work_orders o, generate_series(1, 2) g where o.id = {order} --> work_order_decisions_once
delete from work_orders where id = {order} --> permission denied

-- Withdrawals hold their money and say what left (WDR-01).
update withdrawal_tasks set status = 2, hold_id = null where id = {withdrawal} --> withdrawal_tasks_held
update withdrawal_tasks set status = 4 where id = {withdrawal} --> withdrawal_tasks_remitted
update withdrawal_tasks set status = 9 where id = {withdrawal} --> withdrawal_tasks_status_check
update withdrawal_tasks set amount = 0 where id = {withdrawal} --> withdrawal_tasks_amount_check
delete from withdrawal_tasks where id = {withdrawal} --> permission denied

-- Vouchers (DEP-07) and refunds (RFD).
insert into voucher_lines (id, version, created_at, created_by, batch_id, deposit_id, currency, amount, status) values (-1, 0, now(), 'x', -1, {waiting}, 'HKD', 1, 'OPEN') --> voucher_lines_one_voucher
insert into voucher_lines (id, version, created_at, created_by, batch_id, deposit_id, line_id, bank_reference, currency, amount, status) values (-1, 0, now(), 'x', -1, {waiting}, {line}, 'R1', 'HKD', 1, 'OPEN') --> voucher_lines_one_voucher
insert into voucher_batches (id, version, created_at, created_by, number, status, currency, amount, applications, posted, failed) values (-1, 0, now(), 'x', 'VB-X', 'OPEN', 'HKD', 1, 1, 1, 1) --> voucher_batches_counts
insert into refund_parts (id, version, created_at, created_by, refund_id, currency, amount) values (-1, 0, now(), 'x', -1, 'HKD', 1) --> refund_parts_of_something
insert into refunds (id, version, created_at, created_by, number, currency, amount, reason, cross_border, due_date, status, registered_by, registered_by_person, money, makers, payee_exception) values (-1, 0, now(), 'x', 'RFD-X', 'HKD', 500.01, 'OTHER', false, '2026-01-01', 'PENDING_REVIEW', 'x', 'x', 'UNBOOKED', 'x', false); insert into refund_parts (id, version, created_at, created_by, refund_id, line_id, currency, amount) values (-1, 0, now(), 'x', -1, {line}, 'HKD', 500.01) --> more is refunded than line

-- Clients and their accounts (CLI-01, ACC-01, ACC-08).
update clients set status = 'GONE' where id = {client} --> clients_status_check
update clients set number = null where id = {client} --> null value in column
insert into clients (id, version, created_at, created_by, number, name, language, status) select -1, 0, now(), 'x', number, 'x', 'en', 'ACTIVE' from clients where id = {client} --> clients_number
update securities_accounts set client_id = -1 where id = {account} --> securities_accounts_client_id_fkey
update securities_accounts set opening = 'OPEN' where id = {account} --> securities_accounts_opening_check
insert into position_occupancies (id, version, created_at, created_by, securities_account_id, currency, amount, as_of) values (-1, 0, now(), 'x', {account}, 'HKD', -1, now()) --> position_occupancies_amount_check
delete from clients where id = {client} --> permission denied

-- The trail (AUD).
update revinfo set username = 'nobody' where rev = 1 --> permission denied
delete from witness where id = 1 --> permission denied
update deposit_applications_aud set amount = 1 where id = {deposit} --> permission denied
delete from deposit_applications_aud where id = {deposit} --> permission denied
