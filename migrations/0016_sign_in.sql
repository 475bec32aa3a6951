-- Coming in with a phone beside the password, and by invitation.

-- What lets a person one step further, once: an invitation, the wait for the phone's code at the door, a phone that is about to be set up.
CREATE TABLE staff_passes (
    -- SHA-256 of the token in the link, the cookie or the form.
    token_hash  TEXT   NOT NULL PRIMARY KEY,
    staff_id    TEXT   NOT NULL REFERENCES staff (id),
    kind        TEXT   NOT NULL,
    -- The secret offered to the phone, sealed.
    secret      BYTEA,
    -- The hash of the password that is chosen already.
    chosen_hash TEXT,
    created_at  BIGINT NOT NULL,
    expires_at  BIGINT NOT NULL
);
CREATE INDEX staff_passes_staff ON staff_passes (staff_id);
CREATE INDEX staff_passes_expires ON staff_passes (expires_at);

-- The phones that make codes (RFC 6238).
CREATE TABLE staff_totp (
    staff_id TEXT   NOT NULL PRIMARY KEY REFERENCES staff (id),
    -- Sealed.
    secret   BYTEA  NOT NULL,
    since    BIGINT NOT NULL,
    -- The half-minute of the last code that was taken: no code is taken twice.
    step     BIGINT NOT NULL
);

-- Codes for who has not got the phone, each as an index under the master key; a used one goes.
CREATE TABLE staff_recovery (
    code_index TEXT NOT NULL PRIMARY KEY,
    staff_id   TEXT NOT NULL REFERENCES staff (id)
);
CREATE INDEX staff_recovery_staff ON staff_recovery (staff_id);
