-- News to families is told: to whom an urgent notice went first, why one could not be written, and what a family has turned off.

ALTER TABLE notices ADD COLUMN told_at BIGINT;
ALTER TABLE notices ADD COLUMN told_to TEXT;
ALTER TABLE notices ADD COLUMN cause TEXT;

CREATE TABLE notice_mutes (
    account_id TEXT   NOT NULL REFERENCES accounts (id),
    kind_group TEXT   NOT NULL,
    muted_at   BIGINT NOT NULL,
    PRIMARY KEY (account_id, kind_group)
);
