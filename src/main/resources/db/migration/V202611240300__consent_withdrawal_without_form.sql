-- A family may take back by word of mouth what it agreed to by word of mouth, before any form is on file.
alter table consent_withdrawal alter column consent_id drop not null;
-- Withdrawals.findByRecordNumberAndConsentIdIsNull
create index x_consent_withdrawal_spoken on consent_withdrawal (record_number) where consent_id is null;
