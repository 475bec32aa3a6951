-- From the queue to the kindergarten: kindergartens, places that become free, claims, referrals, and what is recorded of the queue.

CREATE TABLE kindergartens (
    id          TEXT    NOT NULL PRIMARY KEY,
    -- The number in the department's own list: what an import finds it by.
    code        TEXT    NOT NULL UNIQUE,
    -- The settlement, or the district of a big city: that of its sub-queues.
    place       TEXT    NOT NULL,
    name_kk     TEXT    NOT NULL,
    name_ru     TEXT    NOT NULL,
    name_en     TEXT    NOT NULL,
    kind        TEXT    NOT NULL,
    ownership   TEXT    NOT NULL,
    address_kk  TEXT    NOT NULL,
    address_ru  TEXT    NOT NULL,
    phone       TEXT,
    latitude    DOUBLE PRECISION,
    longitude   DOUBLE PRECISION,
    -- Minutes after local midnight.
    opens       BIGINT  NOT NULL,
    closes      BIGINT  NOT NULL,
    -- Tenge a month, as of a date.
    fee         BIGINT,
    fee_at      TEXT,
    ramp        BOOLEAN NOT NULL,
    created_at  BIGINT  NOT NULL,
    closed_at   BIGINT
);
CREATE INDEX kindergartens_place ON kindergartens (place);

CREATE TABLE kindergarten_groups (
    id              TEXT   NOT NULL PRIMARY KEY,
    kindergarten_id TEXT   NOT NULL REFERENCES kindergartens (id),
    birth_year      BIGINT NOT NULL,
    language        TEXT   NOT NULL,
    group_type      TEXT   NOT NULL,
    mode            TEXT   NOT NULL,
    capacity        BIGINT NOT NULL,
    children        BIGINT NOT NULL,
    created_at      BIGINT NOT NULL,
    UNIQUE (kindergarten_id, birth_year, language, group_type, mode)
);

CREATE TABLE saved_kindergartens (
    account_id      TEXT   NOT NULL REFERENCES accounts (id),
    kindergarten_id TEXT   NOT NULL REFERENCES kindergartens (id),
    saved_at        BIGINT NOT NULL,
    PRIMARY KEY (account_id, kindergarten_id)
);
CREATE INDEX saved_kindergartens_of ON saved_kindergartens (kindergarten_id);

-- What is published at one moment. Its state and the moments of its phases: queue::bulletins.
CREATE TABLE bulletins (
    id          TEXT    NOT NULL PRIMARY KEY,
    number      TEXT    NOT NULL UNIQUE,
    state       TEXT    NOT NULL,
    -- The clock leaves it alone till an officer says so.
    held        BOOLEAN NOT NULL,
    publish_at  BIGINT  NOT NULL,
    -- The end of phase 1, the beginning of phase 2, and its end; set when it is published.
    priority_until BIGINT,
    open_from   BIGINT,
    open_until  BIGINT,
    released_at BIGINT,
    -- The next moment at which the clock has something to do.
    due_at      BIGINT,
    created_by  TEXT    NOT NULL,
    created_at  BIGINT  NOT NULL
);
CREATE INDEX bulletins_due ON bulletins (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX bulletins_state ON bulletins (state, publish_at);

-- The rows of bulletins; without a bulletin they wait for the next one.
CREATE TABLE vacancies (
    id              TEXT   NOT NULL PRIMARY KEY,
    bulletin_id     TEXT   REFERENCES bulletins (id),
    kindergarten_id TEXT   NOT NULL REFERENCES kindergartens (id),
    place           TEXT   NOT NULL,
    birth_year      BIGINT NOT NULL,
    language        TEXT   NOT NULL,
    group_type      TEXT   NOT NULL,
    subqueue        TEXT   NOT NULL,
    mode            TEXT   NOT NULL,
    -- The last day of a temporary place, as YYYY-MM-DD.
    until           TEXT,
    places          BIGINT NOT NULL CHECK (places > 0),
    free            BIGINT NOT NULL CHECK (free >= 0 AND free <= places),
    state           TEXT   NOT NULL,
    cause           TEXT,
    created_by      TEXT   NOT NULL,
    created_at      BIGINT NOT NULL
);
CREATE INDEX vacancies_bulletin ON vacancies (bulletin_id);
CREATE INDEX vacancies_kindergarten ON vacancies (kindergarten_id, state);
CREATE INDEX vacancies_waiting ON vacancies (created_at) WHERE bulletin_id IS NULL AND state = 'entered';
CREATE INDEX vacancies_live ON vacancies (subqueue) WHERE state = 'published';

-- Who may choose in phase 1: the first of each sub-queue.
CREATE TABLE entitlements (
    bulletin_id    TEXT    NOT NULL REFERENCES bulletins (id),
    application_id TEXT    NOT NULL REFERENCES applications (id),
    subqueue       TEXT    NOT NULL,
    -- The place in the sub-queue at the publication.
    rank           BIGINT  NOT NULL,
    declined       BOOLEAN NOT NULL,
    PRIMARY KEY (bulletin_id, application_id)
);
CREATE INDEX entitlements_application ON entitlements (application_id);

-- An application for a row, in the family's order of preference.
CREATE TABLE claims (
    id             TEXT    NOT NULL PRIMARY KEY,
    application_id TEXT    NOT NULL REFERENCES applications (id),
    bulletin_id    TEXT    NOT NULL REFERENCES bulletins (id),
    vacancy_id     TEXT    NOT NULL REFERENCES vacancies (id),
    preference     BIGINT  NOT NULL,
    -- Made from a standing wish.
    wished         BOOLEAN NOT NULL,
    -- Together with a brother or sister, where that is possible.
    together       BOOLEAN NOT NULL,
    state          TEXT    NOT NULL,
    -- Why it was decided so, the place it had, and the last place that won.
    reason         TEXT,
    rank           BIGINT,
    last_rank      BIGINT,
    made_at        BIGINT  NOT NULL,
    decided_at     BIGINT,
    -- What follows from the decision is done: the referral, the status, the notice.
    settled        BOOLEAN NOT NULL
);
CREATE UNIQUE INDEX claims_open ON claims (application_id, vacancy_id) WHERE state = 'open';
CREATE INDEX claims_application ON claims (application_id, made_at);
CREATE INDEX claims_vacancy ON claims (vacancy_id, state);
CREATE INDEX claims_bulletin ON claims (bulletin_id, state);
CREATE INDEX claims_unsettled ON claims (bulletin_id, application_id) WHERE NOT settled;

CREATE TABLE referrals (
    id              TEXT    NOT NULL PRIMARY KEY,
    number          TEXT    NOT NULL UNIQUE,
    -- By which anyone can verify it: 128 bits of chance.
    code            TEXT    NOT NULL UNIQUE,
    application_id  TEXT    NOT NULL REFERENCES applications (id),
    account_id      TEXT    NOT NULL REFERENCES accounts (id),
    kindergarten_id TEXT    NOT NULL REFERENCES kindergartens (id),
    vacancy_id      TEXT    NOT NULL REFERENCES vacancies (id),
    state           TEXT    NOT NULL,
    -- The right has to be proved first: till then the kindergarten does not see it.
    checking        BOOLEAN NOT NULL,
    check_until     BIGINT,
    issued_at       BIGINT  NOT NULL,
    deadline_at     BIGINT  NOT NULL,
    extended_at     BIGINT,
    ended_at        BIGINT,
    reason          TEXT,
    step            BIGINT  NOT NULL,
    due_at          BIGINT
);
CREATE UNIQUE INDEX referrals_open ON referrals (application_id) WHERE ended_at IS NULL;
CREATE INDEX referrals_account ON referrals (account_id, issued_at);
CREATE INDEX referrals_kindergarten ON referrals (kindergarten_id, issued_at);
CREATE INDEX referrals_vacancy ON referrals (vacancy_id);
CREATE INDEX referrals_due ON referrals (due_at) WHERE due_at IS NOT NULL;

-- "Apply for me when a place opens": with consent, till it is taken back.
CREATE TABLE wishes (
    id              TEXT   NOT NULL PRIMARY KEY,
    application_id  TEXT   NOT NULL REFERENCES applications (id),
    kindergarten_id TEXT   NOT NULL REFERENCES kindergartens (id),
    preference      BIGINT NOT NULL,
    consent_id      TEXT   NOT NULL REFERENCES consents (id),
    made_at         BIGINT NOT NULL,
    revoked_at      BIGINT
);
CREATE UNIQUE INDEX wishes_standing ON wishes (kindergarten_id, application_id) WHERE revoked_at IS NULL;
CREATE INDEX wishes_application ON wishes (application_id);

-- Who hears of free places. What is not said does not matter.
CREATE TABLE subscriptions (
    id              TEXT    NOT NULL PRIMARY KEY,
    account_id      TEXT    NOT NULL REFERENCES accounts (id),
    -- A settlement, a district or a region.
    place           TEXT,
    kindergarten_id TEXT    REFERENCES kindergartens (id),
    birth_year      BIGINT,
    language        TEXT,
    group_type      TEXT,
    -- Once a day instead of at once.
    digest          BOOLEAN NOT NULL,
    created_at      BIGINT  NOT NULL,
    stopped_at      BIGINT
);
CREATE INDEX subscriptions_account ON subscriptions (account_id);
CREATE INDEX subscriptions_place ON subscriptions (place) WHERE stopped_at IS NULL AND place IS NOT NULL;
CREATE INDEX subscriptions_kindergarten ON subscriptions (kindergarten_id) WHERE stopped_at IS NULL AND kindergarten_id IS NOT NULL;

-- Who joined or left a sub-queue, and why: "why did my place change?" is answered from these.
CREATE TABLE queue_events (
    subqueue       TEXT    NOT NULL,
    at             BIGINT  NOT NULL,
    application_id TEXT    NOT NULL,
    joined         BOOLEAN NOT NULL,
    class          TEXT    NOT NULL,
    seq            BIGINT  NOT NULL,
    cause          TEXT    NOT NULL,
    PRIMARY KEY (subqueue, at, application_id, joined, class)
);

-- The last look at a place.
CREATE TABLE place_looks (
    application_id TEXT   NOT NULL PRIMARY KEY REFERENCES applications (id),
    subqueue       TEXT   NOT NULL,
    class          TEXT   NOT NULL,
    at             BIGINT NOT NULL,
    own            BIGINT NOT NULL,
    extraordinary  BIGINT NOT NULL,
    first          BIGINT NOT NULL,
    general        BIGINT NOT NULL
);

-- The rules of a place from a day on (YYYY-MM-DD); the empty place is the whole country. The body names what differs from the defaults.
CREATE TABLE rule_sets (
    place      TEXT   NOT NULL,
    from_day   TEXT   NOT NULL,
    body       TEXT   NOT NULL,
    created_by TEXT   NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (place, from_day)
);

-- What the clock watches of an application.
ALTER TABLE applications ADD COLUMN interest_until BIGINT;
ALTER TABLE applications ADD COLUMN stoplist_until BIGINT;
ALTER TABLE applications ADD COLUMN check_until BIGINT;
ALTER TABLE applications ADD COLUMN paper_until BIGINT;
ALTER TABLE applications ADD COLUMN clocked_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE applications ADD COLUMN due_at BIGINT;
-- A year from filing; the clock looks at each once and sets its own next moment.
UPDATE applications SET interest_until = filed_at + 31536000000000, clocked_at = filed_at, due_at = filed_at WHERE active;
CREATE INDEX applications_due ON applications (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX applications_checking ON applications (check_until) WHERE checking AND active;
