-- WhatsApp: a person has up to two ids there, free words may be sent for a day after their last message, and what became of a message is
-- told later.

-- The other id of the same person: a number's index beside a user id.
ALTER TABLE contacts ADD COLUMN also_id TEXT;
CREATE UNIQUE INDEX contacts_also ON contacts (channel, bot, also_id) WHERE also_id IS NOT NULL;
-- The number the person writes from, sealed; where to send to whom has no user id.
ALTER TABLE contacts ADD COLUMN number BYTEA;
ALTER TABLE contacts ADD COLUMN heard_at BIGINT;

-- How far a message came: 1 sent, 2 delivered, 3 read, 4 failed.
ALTER TABLE outbox ADD COLUMN receipt BIGINT;
ALTER TABLE outbox ADD COLUMN receipt_at BIGINT;
-- The urgent notice it tells, which goes to another address where this one fails.
ALTER TABLE outbox ADD COLUMN notice_id TEXT;
