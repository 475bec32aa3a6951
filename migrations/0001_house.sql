-- The first schema. One text for SQLite and PostgreSQL: TEXT, BIGINT, BOOLEAN, DOUBLE PRECISION and BYTEA only.
-- Times are BIGINT microseconds UTC, given by the program. BYTEA holds what is sealed (store::vault).
-- Released files are never edited: changes come in a new file.

CREATE TABLE meta (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE numbers (
    series TEXT   NOT NULL PRIMARY KEY,
    last   BIGINT NOT NULL
);

-- Data keys, wrapped by the master key. To destroy a row is to erase everything sealed under it.
CREATE TABLE keys (
    owner      TEXT   NOT NULL PRIMARY KEY,
    wrapped    BYTEA  NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE accounts (
    id             TEXT    NOT NULL PRIMARY KEY,
    phone_index    TEXT    UNIQUE,
    iin_index      TEXT    UNIQUE,
    phone          BYTEA,
    person         BYTEA,
    language       TEXT    NOT NULL,
    notify_contact TEXT,
    region         TEXT,
    district       TEXT,
    settlement     TEXT,
    created_at     BIGINT  NOT NULL,
    erased_at      BIGINT
);

-- The row is the lock and the partition key of everything a parent says.
CREATE TABLE conversations (
    id            TEXT   NOT NULL PRIMARY KEY,
    account_id    TEXT   UNIQUE REFERENCES accounts (id),
    owner         TEXT   NOT NULL,
    epoch         BIGINT NOT NULL,
    due_at        BIGINT,
    claimed_until BIGINT,
    claimed_by    TEXT,
    created_at    BIGINT NOT NULL
);
CREATE INDEX conversations_due ON conversations (due_at) WHERE due_at IS NOT NULL;

CREATE TABLE contacts (
    id              TEXT    NOT NULL PRIMARY KEY,
    channel         TEXT    NOT NULL,
    bot             TEXT    NOT NULL,
    external_id     TEXT    NOT NULL,
    language        TEXT,
    proof           TEXT    NOT NULL,
    phone_index     TEXT,
    phone           BYTEA,
    reachable       BOOLEAN NOT NULL,
    conversation_id TEXT    NOT NULL REFERENCES conversations (id),
    created_at      BIGINT  NOT NULL,
    UNIQUE (channel, bot, external_id)
);
CREATE INDEX contacts_conversation ON contacts (conversation_id);

CREATE TABLE sessions (
    conversation_id TEXT   NOT NULL PRIMARY KEY REFERENCES conversations (id),
    dialogue        TEXT   NOT NULL,
    state           TEXT   NOT NULL,
    version         BIGINT NOT NULL,
    seq             BIGINT NOT NULL,
    body            BYTEA  NOT NULL,
    updated_at      BIGINT NOT NULL
);

CREATE TABLE turns (
    id              TEXT   NOT NULL PRIMARY KEY,
    conversation_id TEXT   NOT NULL REFERENCES conversations (id),
    contact_id      TEXT,
    seq             BIGINT NOT NULL,
    at              BIGINT NOT NULL,
    dialogue        TEXT   NOT NULL,
    state           TEXT   NOT NULL,
    input           TEXT   NOT NULL,
    outcome         TEXT,
    cause           TEXT,
    content         BYTEA,
    UNIQUE (conversation_id, seq)
);
CREATE INDEX turns_at ON turns (at);

CREATE TABLE inbox (
    id              TEXT   NOT NULL PRIMARY KEY,
    channel         TEXT   NOT NULL,
    bot             TEXT   NOT NULL,
    update_id       TEXT   NOT NULL,
    conversation_id TEXT   NOT NULL REFERENCES conversations (id),
    contact_id      TEXT   NOT NULL REFERENCES contacts (id),
    payload         BYTEA,
    state           TEXT   NOT NULL,
    attempts        BIGINT NOT NULL,
    next_at         BIGINT NOT NULL,
    received_at     BIGINT NOT NULL,
    -- The place in its batch: messages of one batch share received_at.
    ord             BIGINT NOT NULL,
    cause           TEXT,
    UNIQUE (channel, bot, update_id)
);
CREATE INDEX inbox_waiting ON inbox (conversation_id, received_at, ord) WHERE state = 'waiting';
CREATE INDEX inbox_dead ON inbox (received_at) WHERE state = 'dead';
CREATE INDEX inbox_received ON inbox (received_at);

CREATE TABLE outbox (
    id              TEXT   NOT NULL PRIMARY KEY,
    conversation_id TEXT   NOT NULL REFERENCES conversations (id),
    contact_id      TEXT   NOT NULL REFERENCES contacts (id),
    channel         TEXT   NOT NULL,
    bot             TEXT   NOT NULL,
    lane            TEXT   NOT NULL,
    epoch           BIGINT NOT NULL,
    turn_id         TEXT,
    body            BYTEA,
    state           TEXT   NOT NULL,
    attempts        BIGINT NOT NULL,
    next_at         BIGINT NOT NULL,
    claimed_until   BIGINT,
    provider_ref    TEXT,
    created_at      BIGINT NOT NULL,
    -- The place among the messages of one turn.
    ord             BIGINT NOT NULL,
    sent_at         BIGINT,
    cause           TEXT
);
CREATE INDEX outbox_waiting ON outbox (channel, bot, lane, created_at) WHERE state = 'waiting';
CREATE INDEX outbox_unfinished ON outbox (contact_id, lane, created_at, ord) WHERE state IN ('waiting', 'sending');
CREATE INDEX outbox_sent ON outbox (contact_id, sent_at) WHERE state = 'sent';
CREATE INDEX outbox_provider ON outbox (channel, bot, provider_ref) WHERE provider_ref IS NOT NULL;
CREATE INDEX outbox_dead ON outbox (created_at) WHERE state = 'dead';
CREATE INDEX outbox_created ON outbox (created_at);

CREATE TABLE calls (
    id              TEXT   NOT NULL PRIMARY KEY,
    conversation_id TEXT   NOT NULL REFERENCES conversations (id),
    action          TEXT   NOT NULL,
    idempotency_key TEXT   NOT NULL UNIQUE,
    args            BYTEA,
    state           TEXT   NOT NULL,
    attempts        BIGINT NOT NULL,
    due_at          BIGINT NOT NULL,
    deadline_at     BIGINT NOT NULL,
    claimed_until   BIGINT,
    outcome         TEXT,
    result          BYTEA,
    created_at      BIGINT NOT NULL,
    finished_at     BIGINT
);
CREATE INDEX calls_due ON calls (due_at) WHERE state IN ('waiting', 'running');
CREATE INDEX calls_open ON calls (conversation_id) WHERE state IN ('waiting', 'running', 'finished');
CREATE INDEX calls_created ON calls (created_at);

CREATE TABLE codes (
    id              TEXT   NOT NULL PRIMARY KEY,
    phone_index     TEXT   NOT NULL,
    conversation_id TEXT   NOT NULL REFERENCES conversations (id),
    purpose         TEXT   NOT NULL,
    created_at      BIGINT NOT NULL,
    expires_at      BIGINT NOT NULL,
    tries           BIGINT NOT NULL,
    sends           BIGINT NOT NULL,
    sent_at         BIGINT NOT NULL,
    used_at         BIGINT
);
CREATE INDEX codes_phone ON codes (phone_index, created_at);
CREATE INDEX codes_conversation ON codes (conversation_id, created_at);

CREATE TABLE consents (
    id              TEXT   NOT NULL PRIMARY KEY,
    account_id      TEXT   REFERENCES accounts (id),
    conversation_id TEXT   NOT NULL REFERENCES conversations (id),
    kind            TEXT   NOT NULL,
    version         BIGINT NOT NULL,
    language        TEXT   NOT NULL,
    text_hash       TEXT   NOT NULL,
    full_name       BYTEA,
    given_at        BIGINT NOT NULL,
    withdrawn_at    BIGINT
);
CREATE INDEX consents_account ON consents (account_id, kind, given_at);
CREATE INDEX consents_conversation ON consents (conversation_id, kind, given_at);

CREATE TABLE children (
    id         TEXT   NOT NULL PRIMARY KEY,
    account_id TEXT   NOT NULL REFERENCES accounts (id),
    iin_index  TEXT   NOT NULL,
    birth_year BIGINT NOT NULL,
    person     BYTEA,
    details    BYTEA,
    created_at BIGINT NOT NULL,
    removed_at BIGINT
);
CREATE UNIQUE INDEX children_live_iin ON children (iin_index) WHERE removed_at IS NULL;
CREATE INDEX children_account ON children (account_id, created_at);

CREATE TABLE applications (
    id              TEXT    NOT NULL PRIMARY KEY,
    number          TEXT    NOT NULL UNIQUE,
    account_id      TEXT    NOT NULL REFERENCES accounts (id),
    child_id        TEXT    NOT NULL REFERENCES children (id),
    settlement      TEXT    NOT NULL,
    birth_year      BIGINT  NOT NULL,
    language        TEXT    NOT NULL,
    group_type      TEXT    NOT NULL,
    -- The four above in one key.
    subqueue        TEXT    NOT NULL,
    class           TEXT    NOT NULL,
    category        BYTEA,
    social          BYTEA,
    checking        BOOLEAN NOT NULL,
    status          TEXT    NOT NULL,
    -- Holds the child's one place for an application.
    active          BOOLEAN NOT NULL,
    -- Is counted in its sub-queue.
    standing        BOOLEAN NOT NULL,
    seq             BIGINT  NOT NULL,
    filed_at        BIGINT  NOT NULL,
    deleted_at      BIGINT,
    undo_until      BIGINT,
    previous_status TEXT,
    UNIQUE (subqueue, seq)
);
CREATE UNIQUE INDEX applications_active_child ON applications (child_id) WHERE active;
CREATE INDEX applications_account ON applications (account_id, filed_at);
CREATE INDEX applications_standing ON applications (subqueue, class, seq) WHERE standing;

-- The order of a sub-queue and its counters: store::queue.
CREATE TABLE queue_heads (
    subqueue      TEXT   NOT NULL PRIMARY KEY,
    last_seq      BIGINT NOT NULL,
    last_filed_at BIGINT NOT NULL
);
CREATE TABLE queue_blocks (
    subqueue TEXT   NOT NULL,
    class    TEXT   NOT NULL,
    level    BIGINT NOT NULL,
    block    BIGINT NOT NULL,
    members  BIGINT NOT NULL CHECK (members >= 0),
    PRIMARY KEY (subqueue, class, level, block)
);

CREATE TABLE blobs (
    id         TEXT   NOT NULL PRIMARY KEY,
    owner      TEXT   NOT NULL,
    mime       TEXT   NOT NULL,
    size       BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE TABLE blob_chunks (
    blob_id TEXT   NOT NULL REFERENCES blobs (id),
    n       BIGINT NOT NULL,
    body    BYTEA  NOT NULL,
    PRIMARY KEY (blob_id, n)
);
CREATE TABLE documents (
    blob_id         TEXT   NOT NULL PRIMARY KEY REFERENCES blobs (id),
    conversation_id TEXT   NOT NULL REFERENCES conversations (id),
    application_id  TEXT   REFERENCES applications (id),
    added_at        BIGINT NOT NULL
);
CREATE INDEX documents_conversation ON documents (conversation_id, added_at);
CREATE INDEX documents_application ON documents (application_id, added_at);

CREATE TABLE places (
    code       TEXT    NOT NULL PRIMARY KEY,
    parent     TEXT,
    level      BIGINT  NOT NULL,
    kind       TEXT    NOT NULL,
    name_kk    TEXT    NOT NULL,
    name_ru    TEXT    NOT NULL,
    name_en    TEXT    NOT NULL,
    folded_kk  TEXT    NOT NULL,
    folded_ru  TEXT    NOT NULL,
    folded_en  TEXT    NOT NULL,
    selectable BOOLEAN NOT NULL
);
CREATE INDEX places_parent ON places (parent);

CREATE TABLE tokens (
    id              TEXT   NOT NULL PRIMARY KEY,
    kind            TEXT   NOT NULL,
    conversation_id TEXT   REFERENCES conversations (id),
    subject         TEXT   NOT NULL,
    created_at      BIGINT NOT NULL,
    expires_at      BIGINT NOT NULL,
    used_at         BIGINT
);
CREATE INDEX tokens_expiry ON tokens (expires_at);

CREATE TABLE timers (
    id              TEXT   NOT NULL PRIMARY KEY,
    kind            TEXT   NOT NULL,
    subject         TEXT   NOT NULL,
    conversation_id TEXT   REFERENCES conversations (id),
    due_at          BIGINT NOT NULL,
    claimed_until   BIGINT,
    attempts        BIGINT NOT NULL,
    created_at      BIGINT NOT NULL,
    UNIQUE (kind, subject)
);
CREATE INDEX timers_due ON timers (due_at);

CREATE TABLE notices (
    id            TEXT    NOT NULL PRIMARY KEY,
    account_id    TEXT    NOT NULL REFERENCES accounts (id),
    kind          TEXT    NOT NULL,
    dedupe_key    TEXT    NOT NULL UNIQUE,
    urgent        BOOLEAN NOT NULL,
    body          BYTEA,
    state         TEXT    NOT NULL,
    attempts      BIGINT  NOT NULL,
    due_at        BIGINT  NOT NULL,
    claimed_until BIGINT,
    created_at    BIGINT  NOT NULL,
    done_at       BIGINT
);
CREATE INDEX notices_due ON notices (due_at) WHERE state = 'waiting';
CREATE INDEX notices_account ON notices (account_id, created_at);

CREATE TABLE limit_hits (
    key_index    TEXT   NOT NULL,
    window_start BIGINT NOT NULL,
    hits         BIGINT NOT NULL,
    PRIMARY KEY (key_index, window_start)
);
CREATE INDEX limit_hits_window ON limit_hits (window_start);

CREATE TABLE leases (
    name   TEXT   NOT NULL PRIMARY KEY,
    holder TEXT   NOT NULL,
    until  BIGINT NOT NULL
);

CREATE TABLE staff (
    id            TEXT   NOT NULL PRIMARY KEY,
    name          TEXT   NOT NULL UNIQUE,
    role          TEXT   NOT NULL,
    password_hash TEXT   NOT NULL,
    created_at    BIGINT NOT NULL,
    disabled_at   BIGINT
);

-- The sandbox only: what the made-up SMS gateway "sent".
CREATE TABLE sms_log (
    id              TEXT   NOT NULL PRIMARY KEY,
    phone_index     TEXT   NOT NULL,
    conversation_id TEXT   REFERENCES conversations (id),
    body            BYTEA  NOT NULL,
    at              BIGINT NOT NULL
);
CREATE INDEX sms_log_phone ON sms_log (phone_index, at);
