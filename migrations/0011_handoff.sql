-- The call centre: tickets, what happened to them, notes, and replies that are written once.

-- Of a conversation at most one ticket is open. Nothing personal stands here: what was said is in `turns`.
CREATE TABLE tickets (
    id               TEXT    NOT NULL PRIMARY KEY,
    number           BIGINT  NOT NULL UNIQUE,
    conversation_id  TEXT    NOT NULL REFERENCES conversations (id),
    -- Where the parent asked, and where they are answered.
    contact_id       TEXT    NOT NULL REFERENCES contacts (id),
    channel          TEXT    NOT NULL,
    language         TEXT    NOT NULL,
    topic            TEXT,
    priority         TEXT    NOT NULL,
    -- The place of the priority in the line, 0 first.
    rank             BIGINT  NOT NULL,
    -- The question at which it was asked.
    dialogue         TEXT    NOT NULL,
    asked_at         TEXT    NOT NULL,
    state            TEXT    NOT NULL,
    open             BOOLEAN NOT NULL,
    team             TEXT    NOT NULL,
    assignee         TEXT    REFERENCES staff (id),
    opened_at        BIGINT  NOT NULL,
    -- Since when it is in the line: within the hours of the centre.
    queued_at        BIGINT,
    claimed_at       BIGINT,
    first_answer_at  BIGINT,
    -- The last word of either side.
    citizen_at       BIGINT  NOT NULL,
    staff_at         BIGINT,
    warned_at        BIGINT,
    -- The next moment the clock looks at it.
    due_at           BIGINT,
    closed_at        BIGINT,
    rating           BIGINT,
    changed_at       BIGINT  NOT NULL
);
CREATE UNIQUE INDEX tickets_open ON tickets (conversation_id) WHERE open;
CREATE INDEX tickets_line ON tickets (rank, queued_at, id) WHERE open;
CREATE INDEX tickets_due ON tickets (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX tickets_conversation ON tickets (conversation_id, opened_at);
CREATE INDEX tickets_opened ON tickets (opened_at);
CREATE INDEX tickets_answered ON tickets (first_answer_at) WHERE first_answer_at IS NOT NULL;

-- Append-only. `detail` holds codes and ids, nothing personal.
CREATE TABLE ticket_events (
    ticket_id TEXT   NOT NULL REFERENCES tickets (id),
    seq       BIGINT NOT NULL,
    at        BIGINT NOT NULL,
    kind      TEXT   NOT NULL,
    -- Nobody: the parent or the clock.
    staff_id  TEXT   REFERENCES staff (id),
    state     TEXT   NOT NULL,
    detail    TEXT,
    PRIMARY KEY (ticket_id, seq)
);
CREATE INDEX ticket_events_at ON ticket_events (at);

-- For staff's eyes; sealed under the conversation's key.
CREATE TABLE ticket_notes (
    id        TEXT   NOT NULL PRIMARY KEY,
    ticket_id TEXT   NOT NULL REFERENCES tickets (id),
    staff_id  TEXT   NOT NULL REFERENCES staff (id),
    at        BIGINT NOT NULL,
    body      BYTEA
);
CREATE INDEX ticket_notes_ticket ON ticket_notes (ticket_id, at);

-- What the centre answers often, in each language; `{name}`, `{number}`, `{phone}` and the like are filled in.
CREATE TABLE canned_replies (
    code       TEXT   NOT NULL PRIMARY KEY,
    topic      TEXT,
    body_kk    TEXT   NOT NULL,
    body_ru    TEXT   NOT NULL,
    body_en    TEXT   NOT NULL,
    changed_at BIGINT NOT NULL
);

-- Conversations that belong to a person are few: they are found for the reconciliation.
CREATE INDEX conversations_person ON conversations (id) WHERE owner = 'person';

-- Files of the desk, both ways: what still has a token is no orphan.
CREATE INDEX tokens_files ON tokens (subject) WHERE kind IN ('desk_file', 'desk_kept');
