-- The outbox in batches. A row is written, sent and marked within a moment, so every index of it is paid for three times: two are left on
-- the common path (the key, and the order of one person's messages).

-- One letter to many people: its words, once, and how far it got.
CREATE TABLE bulks (
    name       TEXT   NOT NULL PRIMARY KEY,
    body       BYTEA  NOT NULL,
    total      BIGINT NOT NULL,
    sent       BIGINT NOT NULL,
    gone       BIGINT NOT NULL,
    dead       BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
ALTER TABLE outbox ADD COLUMN bulk TEXT REFERENCES bulks (name);

-- What stands in the chat from our latest message. It was found through an index of everything ever sent.
ALTER TABLE contacts ADD COLUMN sent_ref TEXT;
UPDATE contacts SET sent_ref = (SELECT o.provider_ref FROM outbox AS o WHERE o.contact_id = contacts.id AND o.state = 'sent'
    AND o.provider_ref IS NOT NULL ORDER BY o.sent_at DESC, o.created_at DESC, o.ord DESC LIMIT 1);

DROP INDEX outbox_sent;
-- Old rows are let go by their ids, which sort by time.
DROP INDEX outbox_created;
DROP INDEX outbox_waiting;
CREATE INDEX outbox_due ON outbox (channel, bot, lane, next_at, id) WHERE state = 'waiting';
CREATE UNIQUE INDEX outbox_bulk ON outbox (bulk, contact_id) WHERE bulk IS NOT NULL;
