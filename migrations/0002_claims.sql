-- A conversation is held by the lock of its row alone, for as long as the transaction of its turn: a claim is never written down.
ALTER TABLE conversations DROP COLUMN claimed_until;
ALTER TABLE conversations DROP COLUMN claimed_by;
