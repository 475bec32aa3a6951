-- The education department's pages: what is known of its staff, who is signed in, and who did what.

-- No page and no command knew staff before: whoever stands there was put there by hand, and has no role that is known.
DELETE FROM staff;
ALTER TABLE staff ADD COLUMN kindergarten_id TEXT REFERENCES kindergartens (id);
-- A place of the classifier: all within it; without one the whole country.
ALTER TABLE staff ADD COLUMN place TEXT;
ALTER TABLE staff ADD COLUMN language TEXT;

CREATE TABLE staff_sessions (
    -- SHA-256 of the cookie.
    token_hash TEXT   NOT NULL PRIMARY KEY,
    staff_id   TEXT   NOT NULL REFERENCES staff (id),
    -- What every form of the session carries.
    csrf       TEXT   NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at    BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX staff_sessions_staff ON staff_sessions (staff_id);
CREATE INDEX staff_sessions_expires ON staff_sessions (expires_at);

-- Tries to sign in under a name, whether somebody has it or not: both look the same from outside. The name as an index, since people
-- type their passwords there.
CREATE TABLE staff_tries (
    name_index   TEXT   NOT NULL PRIMARY KEY,
    tries        BIGINT NOT NULL,
    last_at      BIGINT NOT NULL,
    locked_until BIGINT
);
CREATE INDEX staff_tries_last ON staff_tries (last_at);

-- Append-only, and each row stamped over the one before it (store::audit). No personal values: ids only.
CREATE TABLE audit (
    seq      BIGINT NOT NULL PRIMARY KEY,
    at       BIGINT NOT NULL,
    -- Nobody: whoever runs the program, at its command line.
    staff_id TEXT   REFERENCES staff (id),
    deed     TEXT   NOT NULL,
    subject  TEXT,
    before   TEXT   NOT NULL,
    stamp    TEXT   NOT NULL
);
CREATE INDEX audit_staff ON audit (staff_id, seq);

-- The end of the chain, one row; it is the lock of whoever appends, and tells when the last rows are missing.
CREATE TABLE audit_end (
    id    BIGINT NOT NULL PRIMARY KEY,
    seq   BIGINT NOT NULL,
    stamp TEXT   NOT NULL
);
INSERT INTO audit_end (id, seq, stamp) VALUES (1, 0, '');
