-- One parent on many channels: where they are, where their news goes, and whoever proves a number that is somebody's already.

-- When the person last came to this address from another one; where they were last is where news goes.
ALTER TABLE contacts ADD COLUMN came_at BIGINT;
-- It was where they had registered. From now on it is what they have chosen.
UPDATE accounts SET notify_contact = NULL;

-- Wrong answers of whoever has proved an account's phone at another address; at the last one nobody is asked until this moment.
CREATE TABLE step_ups (
    account_id TEXT   NOT NULL PRIMARY KEY REFERENCES accounts (id),
    tries      BIGINT NOT NULL,
    until      BIGINT NOT NULL
);

-- News with a deadline that no messenger brings, as texts to the phone; a row goes when it is sent, or too late.
CREATE TABLE notice_texts (
    notice_id     TEXT   NOT NULL PRIMARY KEY,
    account_id    TEXT   NOT NULL REFERENCES accounts (id),
    body          BYTEA  NOT NULL,
    attempts      BIGINT NOT NULL,
    due_at        BIGINT NOT NULL,
    claimed_until BIGINT,
    created_at    BIGINT NOT NULL
);
CREATE INDEX notice_texts_due ON notice_texts (due_at);
CREATE INDEX notice_texts_account ON notice_texts (account_id);
