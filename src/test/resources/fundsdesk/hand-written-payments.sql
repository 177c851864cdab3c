-- One statement on refunds, transfer files, their payments or withdrawals, then what the database says to it.

-- A refund goes its way step by step (RFD-02, RFD-06).
update refunds set status = 'PENDING_PROCESSING', reviewed_by = 'z', reviewed_by_person = 'person:z', reviewed_at = now(), amount = 1 where id = {review} --> does not change so
update refunds set status = 'PENDING_PROCESSING', reviewed_by = 'z', reviewed_by_person = 'person:z', reviewed_at = now(), payee_account = '1' where id = {review} --> does not change so
update refunds set status = 'REMITTING', reviewed_by = 'z', reviewed_by_person = 'person:z', reviewed_at = now() where id = {review} --> does not change so
update refunds set status = 'CANCELLED' where id = {review} --> does not change so
update refunds set status = 'PROCESSED', processed_at = now() where id = {approved} --> does not change so
update refunds set status = 'REMITTING' where id = {approved} --> is not paid as it says
update refunds set payee_bic = 'HSBCHKHH' where id = {approved} --> does not change so
update refunds set payee_name = 'SOMEBODY ELSE' where id = {approved} --> does not change so
update refunds set due_date = '2030-01-01' where id = {approved} --> does not change so
update refunds set number = 'RFD-OTHER' where id = {approved} --> does not change so
update refunds set client_id = null, registered_by_person = 'x' where id = {approved} --> does not change so
update refunds set company_account_id = null where id = {approved} --> does not change so
update refunds set status = 'PENDING_REVIEW' where id = {approved} --> does not change so
update refunds set deleted_at = now() where id = {approved} --> refunds_kept
update refunds set status = 'PENDING_PROCESSING' where id = {drafted} --> is not paid as it says
update refunds set status = 'PROCESSED', processed_at = now() where id = {uploaded} --> is not paid as it says
update refunds set status = 'PENDING_PROCESSING' where id = {processed} --> refunds_processed
update refunds set status = 'PENDING_PROCESSING', processed_at = null where id = {processed} --> does not change so
update refunds set debit_id = null where id = {processed} --> does not change so
update refunds set bank_reference = 'x' where id = {processed} --> does not change so
update refund_parts set deleted_at = now() where refund_id = {approved} --> refund_parts_kept
delete from refunds where id = {approved} --> permission denied

-- A transfer file is written once (RFD-04).
update transfer_files set status = 'UPLOADED', sha256 = repeat('0', 64), exported_by = 'x', exported_at = now(), released_at = now(), uploaded_at = now() where id = {draft} --> does not change so
update transfer_files set currency = 'USD' where id = {draft} --> does not change so
update transfer_files set number = 'TRF-OTHER' where id = {draft} --> does not change so
update transfer_files set status = 'DRAFT' where id = {file} --> transfer_files_uploaded
update transfer_files set status = 'DRAFT', uploaded_at = null where id = {file} --> does not change so
update transfer_files set status = 'VOID', uploaded_at = null, void_reason = 'x' where id = {file} --> does not change so
update transfer_files set makers = 'nobody' where id = {file} --> does not change so
update transfer_files set execution_date = '2030-01-01' where id = {file} --> does not change so
update transfer_files set bank_reference = 'x' where id = {file} --> does not change so
update transfer_files set sha256 = repeat('0', 64) where id = {file} --> does not change so
update transfer_files set deleted_at = now() where id = {file} --> transfer_files_kept
update transfer_files set status = 'VOID', void_reason = 'x' where id = {draft} --> is void, and its payments are not
delete from transfer_files where id = {draft} --> permission denied

-- A payment ends once.
update transfer_payments set status = 'PAID' where id = {waiting} --> does not change so
update transfer_payments set status = 'FAILED', ending = 'x' where id = {waiting} --> does not change so
update transfer_payments set status = 'TAKEN_OUT', ending = 'x' where id = {waiting} --> is not paid as it says
update transfer_payments set amount = amount + 1 where id = {waiting} --> does not change so
update transfer_payments set payee_bic = 'HSBCHKHH' where id = {waiting} --> does not change so
update transfer_payments set origin_number = 'x' where id = {waiting} --> does not change so
update transfer_payments set status = 'VOID', ending = 'x' where id = {there} --> does not change so
update transfer_payments set status = 'PAID' where id = {there} --> is not paid as it says
update transfer_payments set payee_bic = 'HSBCHKHH' where id = {there} --> does not change so
update transfer_payments set number = 'PAY-OTHER' where id = {there} --> does not change so
update transfer_payments set origin_number = 'RFD-OTHER' where id = {there} --> does not change so
update transfer_payments set status = 'IN_FILE' where id = {paid} --> transfer_payments_debited
update transfer_payments set status = 'FAILED', ending = 'x' where id = {paid} --> transfer_payments_debited
update transfer_payments set deleted_at = now() where id = {there} --> transfer_payments_kept
delete from transfer_payments where id = {there} --> permission denied

-- A booking pays one thing, of its account and amount (RFD-06).
update transfer_payments set debit_id = null where id = {paid} --> does not change so
update transfer_files set debit_id = (select debit_id from refunds where id = {processed}) where id = {file} --> did not pay that
update transfer_files set debit_id = {credit} where id = {file} --> did not pay that
update transfer_payments set debit_id = {free} where id = {there} --> transfer_payments_debited
update statement_refunds set debit_id = (select debit_id from refunds where id = {processed}) where id = {marked} --> did not pay that

-- A withdrawal goes its way step by step, and is reversed once (WDR-01, WDR-03).
update withdrawal_tasks set status = 4, completed_at = now(), procedure_id = 1, procedure_number = 'x' where id = {submitted} --> does not change so
update withdrawal_tasks set status = 3 where id = {submitted} --> does not change so
update withdrawal_tasks set payee_account = '1' where id = {submitted} --> does not change so
update withdrawal_tasks set amount = 1 where id = {submitted} --> does not change so
update withdrawal_tasks set deleted_at = now() where id = {submitted} --> withdrawal_tasks_kept
update withdrawal_tasks set status = 5, reversal_reason = 'BANK_RETURN', difference = 0, returned_amount = amount, returned_at = now(), return_procedure = 'x' where id = {completed} --> withdrawal_tasks_returned_on
update withdrawal_tasks set status = 2 where id = {completed} --> withdrawal_tasks_remitted
update withdrawal_tasks set bank_reference = 'x' where id = {completed} --> does not change so
update withdrawal_tasks set returned_amount = 1, difference = amount - 1, difference_borne_by = 'CLIENT' where id = {returned} --> was reversed
update withdrawal_tasks set amount = amount + 1, difference = difference + 1, difference_borne_by = 'CLIENT' where id = {returned} --> was reversed
update withdrawal_tasks set payee_name = 'x' where id = {returned} --> was reversed
update withdrawal_tasks set reversal_note = 'x' where id = {returned} --> was reversed
update withdrawal_tasks set debit_id = null where id = {completed} --> does not change so
delete from withdrawal_tasks where id = {submitted} --> permission denied
