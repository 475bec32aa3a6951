PRAGMA foreign_keys = OFF;
BEGIN;
CREATE TABLE _sqlx_migrations (
    version BIGINT PRIMARY KEY,
    description TEXT NOT NULL,
    installed_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    success BOOLEAN NOT NULL,
    checksum BLOB NOT NULL,
    execution_time BIGINT NOT NULL
);
CREATE TABLE meta (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);
CREATE TABLE numbers (
    series TEXT   NOT NULL PRIMARY KEY,
    last   BIGINT NOT NULL
);
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
CREATE TABLE conversations (
    id            TEXT   NOT NULL PRIMARY KEY,
    account_id    TEXT   UNIQUE REFERENCES accounts (id),
    owner         TEXT   NOT NULL,
    epoch         BIGINT NOT NULL,
    due_at        BIGINT,
    created_at    BIGINT NOT NULL
);
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
    created_at      BIGINT  NOT NULL, sent_ref TEXT,
    UNIQUE (channel, bot, external_id)
);
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
, bulk TEXT REFERENCES bulks (name));
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
    previous_status TEXT, interest_until BIGINT, stoplist_until BIGINT, check_until BIGINT, paper_until BIGINT, clocked_at BIGINT NOT NULL DEFAULT 0, due_at BIGINT,
    UNIQUE (subqueue, seq)
);
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
CREATE TABLE tokens (
    id              TEXT   NOT NULL PRIMARY KEY,
    kind            TEXT   NOT NULL,
    conversation_id TEXT   REFERENCES conversations (id),
    subject         TEXT   NOT NULL,
    created_at      BIGINT NOT NULL,
    expires_at      BIGINT NOT NULL,
    used_at         BIGINT
);
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
, told_at BIGINT, told_to TEXT, cause TEXT);
CREATE TABLE limit_hits (
    key_index    TEXT   NOT NULL,
    window_start BIGINT NOT NULL,
    hits         BIGINT NOT NULL,
    PRIMARY KEY (key_index, window_start)
);
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
, kindergarten_id TEXT REFERENCES kindergartens (id), place TEXT, language TEXT);
CREATE TABLE sms_log (
    id              TEXT   NOT NULL PRIMARY KEY,
    phone_index     TEXT   NOT NULL,
    conversation_id TEXT   REFERENCES conversations (id),
    body            BYTEA  NOT NULL,
    at              BIGINT NOT NULL
);
CREATE TABLE busy_told (
    conversation_id TEXT   NOT NULL PRIMARY KEY,
    told_at         BIGINT NOT NULL,
    minutes         BIGINT NOT NULL
);
CREATE TABLE bulks (
    name       TEXT   NOT NULL PRIMARY KEY,
    body       BYTEA  NOT NULL,
    total      BIGINT NOT NULL,
    sent       BIGINT NOT NULL,
    gone       BIGINT NOT NULL,
    dead       BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
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
CREATE TABLE entitlements (
    bulletin_id    TEXT    NOT NULL REFERENCES bulletins (id),
    application_id TEXT    NOT NULL REFERENCES applications (id),
    subqueue       TEXT    NOT NULL,
    -- The place in the sub-queue at the publication.
    rank           BIGINT  NOT NULL,
    declined       BOOLEAN NOT NULL,
    PRIMARY KEY (bulletin_id, application_id)
);
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
CREATE TABLE wishes (
    id              TEXT   NOT NULL PRIMARY KEY,
    application_id  TEXT   NOT NULL REFERENCES applications (id),
    kindergarten_id TEXT   NOT NULL REFERENCES kindergartens (id),
    preference      BIGINT NOT NULL,
    consent_id      TEXT   NOT NULL REFERENCES consents (id),
    made_at         BIGINT NOT NULL,
    revoked_at      BIGINT
);
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
CREATE TABLE rule_sets (
    place      TEXT   NOT NULL,
    from_day   TEXT   NOT NULL,
    body       TEXT   NOT NULL,
    created_by TEXT   NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (place, from_day)
);
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
CREATE TABLE staff_tries (
    name_index   TEXT   NOT NULL PRIMARY KEY,
    tries        BIGINT NOT NULL,
    last_at      BIGINT NOT NULL,
    locked_until BIGINT
);
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
CREATE TABLE audit_end (
    id    BIGINT NOT NULL PRIMARY KEY,
    seq   BIGINT NOT NULL,
    stamp TEXT   NOT NULL
);
CREATE TABLE notice_mutes (
    account_id TEXT   NOT NULL REFERENCES accounts (id),
    kind_group TEXT   NOT NULL,
    muted_at   BIGINT NOT NULL,
    PRIMARY KEY (account_id, kind_group)
);
CREATE TABLE vacancy_imports (
    -- The sender's own name of the row.
    sender_ref TEXT   NOT NULL PRIMARY KEY,
    vacancy_id TEXT   NOT NULL REFERENCES vacancies (id),
    -- What the row said, to tell it from another one under the same name.
    body       TEXT   NOT NULL,
    taken_at   BIGINT NOT NULL
);
CREATE INDEX conversations_due ON conversations (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX contacts_conversation ON contacts (conversation_id);
CREATE INDEX turns_at ON turns (at);
CREATE INDEX inbox_waiting ON inbox (conversation_id, received_at, ord) WHERE state = 'waiting';
CREATE INDEX inbox_dead ON inbox (received_at) WHERE state = 'dead';
CREATE INDEX inbox_received ON inbox (received_at);
CREATE INDEX outbox_unfinished ON outbox (contact_id, lane, created_at, ord) WHERE state IN ('waiting', 'sending');
CREATE INDEX outbox_provider ON outbox (channel, bot, provider_ref) WHERE provider_ref IS NOT NULL;
CREATE INDEX outbox_dead ON outbox (created_at) WHERE state = 'dead';
CREATE INDEX calls_due ON calls (due_at) WHERE state IN ('waiting', 'running');
CREATE INDEX calls_open ON calls (conversation_id) WHERE state IN ('waiting', 'running', 'finished');
CREATE INDEX calls_created ON calls (created_at);
CREATE INDEX codes_phone ON codes (phone_index, created_at);
CREATE INDEX codes_conversation ON codes (conversation_id, created_at);
CREATE INDEX consents_account ON consents (account_id, kind, given_at);
CREATE INDEX consents_conversation ON consents (conversation_id, kind, given_at);
CREATE UNIQUE INDEX children_live_iin ON children (iin_index) WHERE removed_at IS NULL;
CREATE INDEX children_account ON children (account_id, created_at);
CREATE UNIQUE INDEX applications_active_child ON applications (child_id) WHERE active;
CREATE INDEX applications_account ON applications (account_id, filed_at);
CREATE INDEX applications_standing ON applications (subqueue, class, seq) WHERE standing;
CREATE INDEX documents_conversation ON documents (conversation_id, added_at);
CREATE INDEX documents_application ON documents (application_id, added_at);
CREATE INDEX places_parent ON places (parent);
CREATE INDEX tokens_expiry ON tokens (expires_at);
CREATE INDEX timers_due ON timers (due_at);
CREATE INDEX notices_due ON notices (due_at) WHERE state = 'waiting';
CREATE INDEX notices_account ON notices (account_id, created_at);
CREATE INDEX limit_hits_window ON limit_hits (window_start);
CREATE INDEX sms_log_phone ON sms_log (phone_index, at);
CREATE INDEX outbox_due ON outbox (channel, bot, lane, next_at, id) WHERE state = 'waiting';
CREATE UNIQUE INDEX outbox_bulk ON outbox (bulk, contact_id) WHERE bulk IS NOT NULL;
CREATE INDEX kindergartens_place ON kindergartens (place);
CREATE INDEX saved_kindergartens_of ON saved_kindergartens (kindergarten_id);
CREATE INDEX bulletins_due ON bulletins (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX bulletins_state ON bulletins (state, publish_at);
CREATE INDEX vacancies_bulletin ON vacancies (bulletin_id);
CREATE INDEX vacancies_kindergarten ON vacancies (kindergarten_id, state);
CREATE INDEX vacancies_waiting ON vacancies (created_at) WHERE bulletin_id IS NULL AND state = 'entered';
CREATE INDEX vacancies_live ON vacancies (subqueue) WHERE state = 'published';
CREATE INDEX entitlements_application ON entitlements (application_id);
CREATE UNIQUE INDEX claims_open ON claims (application_id, vacancy_id) WHERE state = 'open';
CREATE INDEX claims_application ON claims (application_id, made_at);
CREATE INDEX claims_vacancy ON claims (vacancy_id, state);
CREATE INDEX claims_bulletin ON claims (bulletin_id, state);
CREATE INDEX claims_unsettled ON claims (bulletin_id, application_id) WHERE NOT settled;
CREATE UNIQUE INDEX referrals_open ON referrals (application_id) WHERE ended_at IS NULL;
CREATE INDEX referrals_account ON referrals (account_id, issued_at);
CREATE INDEX referrals_kindergarten ON referrals (kindergarten_id, issued_at);
CREATE INDEX referrals_vacancy ON referrals (vacancy_id);
CREATE INDEX referrals_due ON referrals (due_at) WHERE due_at IS NOT NULL;
CREATE UNIQUE INDEX wishes_standing ON wishes (kindergarten_id, application_id) WHERE revoked_at IS NULL;
CREATE INDEX wishes_application ON wishes (application_id);
CREATE INDEX subscriptions_account ON subscriptions (account_id);
CREATE INDEX subscriptions_place ON subscriptions (place) WHERE stopped_at IS NULL AND place IS NOT NULL;
CREATE INDEX subscriptions_kindergarten ON subscriptions (kindergarten_id) WHERE stopped_at IS NULL AND kindergarten_id IS NOT NULL;
CREATE INDEX applications_due ON applications (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX applications_checking ON applications (check_until) WHERE checking AND active;
CREATE INDEX staff_sessions_staff ON staff_sessions (staff_id);
CREATE INDEX staff_sessions_expires ON staff_sessions (expires_at);
CREATE INDEX staff_tries_last ON staff_tries (last_at);
CREATE INDEX audit_staff ON audit (staff_id, seq);
CREATE INDEX vacancy_imports_vacancy ON vacancy_imports (vacancy_id);
INSERT INTO _sqlx_migrations VALUES (1, 'house', '2026-11-27 16:02:38', 1, X'F106DF669983E116A9CD1E8398CEA1F5F54A2A4320F364CAE3E80A58C9F7265AFA020D28BE37A38524EBCE2AFAB25A42', 51262631);
INSERT INTO _sqlx_migrations VALUES (2, 'claims', '2026-11-27 16:02:38', 1, X'6B6782733E5D548AD3C14E0E6A72EA681EA3B491DD17D3AF5F3B5642FB26539F9EFB3FCA7FA99E69F06F2104E693F755', 149724476);
INSERT INTO _sqlx_migrations VALUES (3, 'busy', '2026-11-27 16:02:38', 1, X'AC145E18CCAAB8FF18EE285F9B2D82857802CF745FF34CB7D74D9CD64C3178AC2D2C81CCF606C9204F20A71F8CC52621', 3804571);
INSERT INTO _sqlx_migrations VALUES (4, 'outbox', '2026-11-27 16:02:38', 1, X'4917C5FB2B65E20325C587E07EB5DC528EDE361BAF24140215752F61CBD8B7E10188767DECBE7F025D20070C7FA51D88', 5542343);
INSERT INTO _sqlx_migrations VALUES (5, 'places', '2026-11-27 16:02:38', 1, X'F050C971BA59574B05DD30087DB40509B8F7F1A2A1FA2EA622225EBC789A940A82D78975A81149F5001117B966380DFF', 44774299);
INSERT INTO _sqlx_migrations VALUES (6, 'office', '2026-11-27 16:02:38', 1, X'AC4C582DBEE3952CAB3083A04ACE4139A5A218A1E02802E02891CAE905C07FB87F056B8D1DC20A3B444208EDA9685398', 15520441);
INSERT INTO _sqlx_migrations VALUES (7, 'notices', '2026-11-27 16:02:39', 1, X'F1D44AB904EBEE42986D41110BBA561829B4DDB9BEEE06F21CE49F350DBD767AD066BBEA34C6D04E01C69D1F540783D2', 31861066);
INSERT INTO _sqlx_migrations VALUES (8, 'import', '2026-11-27 16:02:39', 1, X'81DE8912608DA13D42680114CD827E6E12F46CDDB5A522D04E87E2FB4ECFECD79B38F3F915C75291C0B6C95D7E5F86C9', 14321717);
INSERT INTO meta VALUES ('key_proof', '4954bc2a968656284824a7dd37c48143');
INSERT INTO meta VALUES ('mode', 'demo');
INSERT INTO numbers VALUES ('applications/2026', 1);
INSERT INTO numbers VALUES ('places_version', 1);
INSERT INTO numbers VALUES ('bulletins/2026', 1);
INSERT INTO numbers VALUES ('referrals/2026', 1);
INSERT INTO keys VALUES ('cnv_01a207a6c6607000b4b0dac948325ac1', X'0167E0AC801729FFE8AAA5BB3FE22B210FF590EB6F707F963CD38F5E712E6FE1EFC73062F23F49223DB26EEA42A97CA540CE368B717E9BA4C893E2A4C621BB758F4F21EA4ECFB478EB', 1795424700000000);
INSERT INTO keys VALUES ('con_01a207a6c6607000b0d3641a68f94a69', X'010C2280E39DB0B039E492EC4CE43E192124B0BD135640C11A4DFBF9151AFC00777713C53417081F478D0A37DF31AB2375E0ABA7E441B79E3A9B0EA8D0910E6ED0CB0D12EC3FBB38A2', 1795424700000000);
INSERT INTO keys VALUES ('cnv_01a207a6c6607000a0b5a6b3b31c1c3f', X'0136561B5D4AAA829A2ECB054085437D711EE4B39ED01E73049128B7B384FFEA6D15803E06F0333B2A5F355D0D7C0BA1A850DE9B42DFA5FE262A61291A3D2DD735531BA348239F92C2', 1795424700000000);
INSERT INTO keys VALUES ('con_01a207a6c660700084caa8cd7b63c7cb', X'01AB575B1A5BFA37B77DB55F27CC8D3EC60B479C48FC2CAD0681139EF5B9B143EC9FBD28602BF028F8920DEB7C5E0D5713D9415E898B2D0318E49D75548E8F7CB0A2DB348892EC3B99', 1795424700000000);
INSERT INTO keys VALUES ('cnv_01a207a6c6607000be84b656ab309d77', X'010DEFE828154733D1D45F73B0E545F3DC721B34DF548456EB17B517E3A78421F026FC9CA5680FB1B9F710F60F6F1924DFBDE555042F1DFDE437062F22D16987C7A593FDE0A2339874', 1795424700000000);
INSERT INTO keys VALUES ('con_01a207a6c6607000941f6a00f65f1e53', X'01AAF32C62BF08723EF190E05EE49DFDCD3EF3B5CEAE3DDEB3751A33EB93E4EAA83BD28EF726979000EC82D387BC1B75BCBCE7A26E0207E66100C2E2753DBCCA61935CE60FF0534D91', 1795424700000000);
INSERT INTO keys VALUES ('acc_01a207a6c6607000b8438078c8fecf12', X'014344E6F6F43ACB6870E13720256911E9EB49FB1B21D6952576013064A32821954F732B66B2C32479ABB0416F5A7BD6E0C3DD9D89CAA6AF0017F96E106EF508AE06B39B45192D3DAC', 1795424700000000);
INSERT INTO keys VALUES ('cnv_01a207a6c6607000bfaa28230b2ae000', X'013B508224E6CE34707DC95F90A8B17382FA14763A35C6003033A912F6DBD40924BF63C82E2FC96FD22B4FC597E017D004FBEC744C85472F7A65BD68F45C0D1BAF58E77A5ABE706E8D', 1795424700000000);
INSERT INTO keys VALUES ('con_01a207a6c6607000bacd7a22effaf4ed', X'01319A7C2178FBF01B69C2B189E859F701E031B8561E95F63A105F3023093A549998DAEA2256A44E53D255FD43184A8AF082FE4A611654D658194C2BFDEA7C9C2DC8A23A2E031594C7', 1795424700000000);
INSERT INTO keys VALUES ('acc_01a207a6c6607000b87d74f12faa6dd8', X'01E796D3F67139F2E1F05FED0E81889CD24A1D89EA9C110C1C16A1852E34F6D654690ADBCEBCD7B3D35B69A4EDC8B80CBEE462048B937F5F127E4A5BB33465607CDF5231B99A72C77F', 1795424700000000);
INSERT INTO keys VALUES ('cnv_01a207a6c6607000b02e900a3fea7a12', X'017E15F4ED00BF24FED1118106C4F5C7BED8004EA9D125E550EB0A8AD8F6D7CE71D4A0D068AD72D79175D32498AD270CBD0E859FA094D63DD3A68CC944002F0540F7B6B17D585F8A68', 1795424700000000);
INSERT INTO keys VALUES ('con_01a207a6c6607000a7cf3dac4695f5a8', X'01E1D1AC9DCD1797B7A072B52D16F65BA463D7CAC0A3AF054598B88ECB13E0F11B6E5E7EA40ECCB32EC8F34EDD8BAED683FF67DE5E29DD1332F4FEA2B27BF9CCB18AAD88D96BA0B21F', 1795424700000000);
INSERT INTO keys VALUES ('acc_01a207a6c6607000a8328d89916305a5', X'016D2836FC40131806E5409574998F4164ACC4D5E878878ADF0BB4A2CFA27122C484131B4832ED2261FCA1AD6B4E38F20DBD35375F4B8161052F75ECC0DAA76FA3DED026A399827162', 1795424700000000);
INSERT INTO keys VALUES ('cnv_01a207a6c6607000888521418741dae2', X'015A478C3218ED167E8F86C5EBD8AF3B4E94B871D8873832D636C08E786F5DE97757F5848645F3A2D0B377A7DD8BBC5B8C71B110296F174275071888BBDD7D38F7EA4884F0E9B9DCF4', 1795424700000000);
INSERT INTO keys VALUES ('con_01a207a6c6607000bde532b805447c75', X'0169B31FB80000FD79620457DE6BFDFF131151CDBEAED9827BB96EC778C993E204386985678029AC6280EE1A0656A9783043C9E5BD644D3112474505B23D5057816EDBF6DAAFBE85E3', 1795424700000000);
INSERT INTO keys VALUES ('acc_01a207a6c6607000aced57e7fc131814', X'01958B7272A85593898C3E30C5197B082DA608538654AB0BF75D8AA4367F3B959D4B8517183693248E276CFDFD3083DA2AC892786CEFEB070240BD1B38C1A3D774739554D1999CE100', 1795424700000000);
INSERT INTO keys VALUES ('cnv_01a207a6c6607000ad8ce20b0c599544', X'01D5A5D787FFC27B134D0369F290858269C6C10766E37AC1999976541A411480B7DBB2268F32410C799C19860E6F6EAD696D68B8C9388ED91DC645DAADD22C219E5D7857986FDA5B39', 1795424700000000);
INSERT INTO keys VALUES ('con_01a207a6c6607000acd770e7bb24982c', X'01038FAF71BFA58F6C55676A1065425ABD5A82CD18A639E5FC82E26CEC150723D07AD21C63976A2006E26F837C0D8021644D325B36E3B224AB736009AD8D79EE0BC8F44CEEF87FC40E', 1795424700000000);
INSERT INTO keys VALUES ('acc_01a207a6c660700098b8a65fbe2a5a0e', X'010ABDF79D3DAF0F1907C79F300945DE3C3131AD58C46C3B4E08AD0EBB20FD2E9D1962F30B5A0BC3F0266D219296CA9B886178EE2CFAFBF919A2C44276DC6EDD48F165565CC42B7445', 1795424700000000);
INSERT INTO keys VALUES ('con_01a207a6c6607000839e3d523ca5af8d', X'01B5360308E52BDF01A73F5A0C3FDFAD63B1EDE87735DCF09BC415F59B515B52ACD39450BBAB6E15D08FBFEF1CF462183DE804AD8E9CAF5AA90B0E6408F2539E71573C4FF166B27E84', 1795424700000000);
INSERT INTO keys VALUES ('cnv_01a207a6c6607000a20c46694ad45b3f', X'01F5DCA644B23239FA9B6C7A5B871467028CF9DA6F34961DBD14F151832424BAA4CEAC561747FB199452FF4F9CA7A5DB89F997CF1A1E6B2A421F66ACE4937332DC61F87FBF1958F8A0', 1795424700000000);
INSERT INTO accounts VALUES ('acc_01a207a6c6607000b8438078c8fecf12', 'c40596d7d04243a26f22e0dd8aaba6b6', '5632aed82d4f248039e6032c8710e700', X'012E58C1E065DB839785540CAD9D8A568F271BB475D4C6FE080942BF129CF1A6DBF7C01CFE4E7389809ACA657CD895640E163199359173', X'01B2194B97A9F0170891B8767C0509543DCAF5EB2B048BFD000C7278EBBB07B685A14822479DDCE69DE7569498F5EB3B3956E559B0CA2BDB0D19E93C8540E307C13C5F256B4319EEBCDB61688024A8B6C2E0AEFC9D45F24D98E490B2BC474E79744F8DA8CCFBAC93414B735116C6A5991C5394585648C5538E199350F0CCA60623DE51620B2B0E5C836BDE5A16C3A12ADBB40D5564C26903F2CBA75A52AB0A93761B7F31F76C641DAE0EAD5285F518A1E90F8A588F48AC8DA230C05AD1F3D7', 'ru', 'con_01a207a6c6607000941f6a00f65f1e53', NULL, NULL, NULL, 1795424700000000, NULL);
INSERT INTO accounts VALUES ('acc_01a207a6c6607000b87d74f12faa6dd8', '5959b8562a24c6bc5c7ff839301500eb', '32587dc93e4dd4a53f941d389c88ca6d', X'01396E9C5449E2A46ECCF1F42A14FA41FB26F92CEBC20FC0ACAD97B7A1B661584B99A12E82A1356F080872F62FEE5A6EB1B53485E77598', X'0196B3B44AD4EA0584C8F43725BE8B7365B3C433A3808AD9D3B12D5B691DF09A971566C441BD80DB40DC6DD7A825BF9D834F5886BEF36B0E1C486528D58E1BECF9710D4DB3B1679C8138C10A73A912201425BD6B27CDA12001A061811C5119EAA83C58B0C25616C9F26D701DA8FD973A2F9C98403A14639F36849E253724AE8E057BD9DDF7F5A8C456CA8ECCA0A793681D812676638D1C83F7DAD1A4B5445177A17037D39E58F9DB5C606F1292BDDD77E787033C3DE087DBEF', 'ru', 'con_01a207a6c6607000bacd7a22effaf4ed', NULL, NULL, NULL, 1795424700000000, NULL);
INSERT INTO accounts VALUES ('acc_01a207a6c6607000a8328d89916305a5', '56b02cff62d400e4ea93ea18705874d7', 'ce30904571d1757133e34f6502e8ad2f', X'017464DD1978F5B99795894E3C2160CB82C84CB456181504B9999788E0E3716EB21C0FE7600256550C6E7A4DC66448F48EFB16503CC039', X'01F8D043692098C36DA01826FA2833E44B696BE3A733C610B06EE0AC2D62B841AB54ABB4E6464EF87DF39D10ED4C324C455D1C51C1DFFE9B58C36DD917566578131B315E98946E0745895F1348772B18CB40868A9DCFC34E5A47B82B284CF8BB95A77316BAEC112E90F667D1B547E18743404462C0B0CC84A37360CDD1E67FA35F1ABE1C00E5AAE66D46736B14E6DBFDD022F907B1DD02705B5CC27BBFAE55FD08124EF92832B223A668475AE0FA7B7EE83EC4C1287C140E0968EF9EA84D13', 'ru', 'con_01a207a6c6607000a7cf3dac4695f5a8', NULL, NULL, NULL, 1795424700000000, NULL);
INSERT INTO accounts VALUES ('acc_01a207a6c6607000aced57e7fc131814', '2ccb32d551bce8433d1b641a2c15cd5d', 'a17ddcca2de754d0cc76bcc76a2eeb22', X'012C93BA791ED882AEF856F1CA2CBC2DDA606B72AD069FB07D093B209C51673B4812BD0B068E8FAB0C6B90ABFEEDA81FC8A9A04DED76CB', X'0170EF2FF8165A90AECCBE91CA5460CEB17C4E4F3BFB326AE4A579EB880D9EB22122BA9B403A62D57E13FC37180C7CDA4B8B4F51D87272CC73108DCA6438CBE45F94EEC41F0EB4428DA4BC648EEA496568A5F8717F6CD4D498167D9C1AB0B01611910F06FD88CD1A3EDFB409FD74FD0DEDA0928A90D4C43B367055C5CA5222EB531BB0E5EF3A2D50448123F842E86D95AB2895B81C9D1E8277073D470EA258E7393F82CC8719906DC5CFD98488EC81A0FFF1467BC0DBFC771C54A33687', 'ru', 'con_01a207a6c6607000bde532b805447c75', NULL, NULL, NULL, 1795424700000000, NULL);
INSERT INTO accounts VALUES ('acc_01a207a6c660700098b8a65fbe2a5a0e', '8fc130d4085957c8c97ca684fff73585', '4461def177852c7cba6408783440c62b', X'0115F6019D7D1A8BBAFB8907F2B62A335884AE9184471FD71C3AEF432401A2F2335AE6F83CD59C3D090067CEE69BF48173E28189B2617D', X'01B129076A06AFB7839CF2483999F913905EF21E38ED58DDBF801BBA38F74ECF0342D7C8FF8A14674CBBAFF0E412F14897E119E3955C1B5C323B58859A66AA8631B16C35F6346BB23A624F6CD05414526AF3797DF912E2F428BBD3060FFA258C33285319F04A41C230E588DA46E2A5C55E219C7905ABBEE7B440930A16E1E740A1FD065589A2862D8EBFBAC3CB2B8D10421134E2C22629C744B3A509DEDE1C43FB4120DC3AD8B682279FD6E8E5DF8578840AA7D5C30909', 'ru', 'con_01a207a6c6607000acd770e7bb24982c', NULL, NULL, NULL, 1795424700000000, NULL);
INSERT INTO conversations VALUES ('cnv_01a207a6c6607000b4b0dac948325ac1', NULL, 'bot', 0, NULL, 1795424700000000);
INSERT INTO conversations VALUES ('cnv_01a207a6c6607000a0b5a6b3b31c1c3f', NULL, 'bot', 0, NULL, 1795424700000000);
INSERT INTO conversations VALUES ('cnv_01a207a6c6607000be84b656ab309d77', 'acc_01a207a6c6607000b8438078c8fecf12', 'bot', 0, NULL, 1795424700000000);
INSERT INTO conversations VALUES ('cnv_01a207a6c6607000bfaa28230b2ae000', 'acc_01a207a6c6607000b87d74f12faa6dd8', 'bot', 0, NULL, 1795424700000000);
INSERT INTO conversations VALUES ('cnv_01a207a6c6607000b02e900a3fea7a12', 'acc_01a207a6c6607000a8328d89916305a5', 'bot', 0, NULL, 1795424700000000);
INSERT INTO conversations VALUES ('cnv_01a207a6c6607000888521418741dae2', 'acc_01a207a6c6607000aced57e7fc131814', 'bot', 0, NULL, 1795424700000000);
INSERT INTO conversations VALUES ('cnv_01a207a6c6607000ad8ce20b0c599544', 'acc_01a207a6c660700098b8a65fbe2a5a0e', 'bot', 0, 1795424700000000, 1795424700000000);
INSERT INTO conversations VALUES ('cnv_01a207a6c6607000a20c46694ad45b3f', NULL, 'bot', 0, 1795424700000000, 1795424700000000);
INSERT INTO contacts VALUES ('con_01a207a6c6607000b0d3641a68f94a69', 'web', '-', 'walker-1', 'ru', 'none', NULL, NULL, 1, 'cnv_01a207a6c6607000b4b0dac948325ac1', 1795424700000000, NULL);
INSERT INTO contacts VALUES ('con_01a207a6c660700084caa8cd7b63c7cb', 'web', '-', 'walker-2', 'ru', 'code', '74aa03d5a445acb12f48b2cbc10a100d', X'01095472D4A5FB9933616587B49F3B6F02407EF21AE0AA2DF2862A55E25FF7C49E46E7A5F90C6BDCBA02E9F33ABBFACDE3AFB18191ABEC', 1, 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 1795424700000000, NULL);
INSERT INTO contacts VALUES ('con_01a207a6c6607000941f6a00f65f1e53', 'web', '-', 'walker-3', 'ru', 'code', 'c40596d7d04243a26f22e0dd8aaba6b6', X'01BF1A4959247F07BF6521048C10382FABBD0DE6F7D642C1946F51F07A1C386C0AF251AAF4251EEADDB21B362250816B9BC7E87B2FA06A', 1, 'cnv_01a207a6c6607000be84b656ab309d77', 1795424700000000, NULL);
INSERT INTO contacts VALUES ('con_01a207a6c6607000bacd7a22effaf4ed', 'web', '-', 'walker-4', 'ru', 'code', '5959b8562a24c6bc5c7ff839301500eb', X'012520E5A853FBE10E06A81D687DF0250E26154AFA1D5EFF900D7BC14AAFCCD68CF2F9DF2F4BB78F62FF06296262E7DEE358D5BD9D6BAC', 1, 'cnv_01a207a6c6607000bfaa28230b2ae000', 1795424700000000, NULL);
INSERT INTO contacts VALUES ('con_01a207a6c6607000a7cf3dac4695f5a8', 'web', '-', 'walker-5', 'ru', 'code', '56b02cff62d400e4ea93ea18705874d7', X'01C83AD9E960D9CC89D3EC6B6DDBFD653A8EEB5B49516F437CF2CF757320000AC14FD22AA9A22E0EA55128BBB7E7F9E81F506640C21141', 1, 'cnv_01a207a6c6607000b02e900a3fea7a12', 1795424700000000, NULL);
INSERT INTO contacts VALUES ('con_01a207a6c6607000bde532b805447c75', 'web', '-', 'walker-6', 'ru', 'code', '2ccb32d551bce8433d1b641a2c15cd5d', X'019EF7AA7762522BA91A8B388FC78C29951F1F1EED4F3AE16595B9EB53AE96614D60D4B04A23EFF6ADB2BF2A4E4841972B53514A30EB44', 1, 'cnv_01a207a6c6607000888521418741dae2', 1795424700000000, NULL);
INSERT INTO contacts VALUES ('con_01a207a6c6607000acd770e7bb24982c', 'web', '-', 'walker-7', 'ru', 'code', '8fc130d4085957c8c97ca684fff73585', X'015B1B984F57ACBF63EC7BA213A6923EA1A3BFA75FA9744E8D0E64C2D97B2B2BB989B37CA3D473E8E4E28B5FECB3B9ACF5B75F3A005E1E', 1, 'cnv_01a207a6c6607000ad8ce20b0c599544', 1795424700000000, NULL);
INSERT INTO contacts VALUES ('con_01a207a6c6607000839e3d523ca5af8d', 'telegram', '7000000001', '77', NULL, 'none', NULL, NULL, 1, 'cnv_01a207a6c6607000a20c46694ad45b3f', 1795424700000000, NULL);
INSERT INTO sessions VALUES ('cnv_01a207a6c6607000b4b0dac948325ac1', 'registration', 'consent', 1, 1, X'019B9088D8E35252B3FBD46640AC94F422488C70EFF0AA2B40BE6B52E0F8D09A8DEF55265C0C2F4EB775A09235255B2C5778124BA72B084FE23334E8F8BC3FE30EB53C8B27FBF759F2F9096F98', 1795424700000000);
INSERT INTO sessions VALUES ('cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 'registration', 'iin', 1, 5, X'019D6CF44089801CB08159CA9B7D258C118A80797BF7F6C15E5C1FFF388B527914E6B7A5ED0B5C8F49C1BBCF9EE683A843DAB07CD1F4DEAB0C49CE903FC071279CD30E0CEBD400BD9691CB2E6D119F8271A9161518FFD89961A4741EC6B1E2F0D685F697C14FBD500F25169B2BF68A5C64F38787951368C7EE0CC0A664A9797C5D14A839B4E282A3233F5AC2', 1795424700000000);
INSERT INTO sessions VALUES ('cnv_01a207a6c6607000be84b656ab309d77', 'registration', 'done', 1, 8, X'0194E943F5E7345060D596352F100DD32A71AFC6FF686A7E5567E6053DF99DD469E0DAF7D032718CE9F0C371F1414F96C8945CB1F35EA75C6824E44E912790CCE0BB4CAC392DD51B2DA5FE4A2E040ED4D61C7C675E6391B58B1EEA83BA5217DAADF98D539E5BC10C5DEC6681D86838D59E743E26F9BBA690C41A04B4FE7EBB1AF02AC67F1B7F665B0693D88F22D2B6C716A46CB2B42353F8440F047C41AD5C6EC9D7BCA1461E0AC23DAC347BAEA4AFD09FC66399E391DBD6D1CFCE136F000A6D4DD54EC9FC3CB911EA25A0BC4083F2', 1795424700000000);
INSERT INTO sessions VALUES ('cnv_01a207a6c6607000bfaa28230b2ae000', 'child', 'summary', 1, 14, X'01AAF882EEAD9AB821630D3398A4F3BE38D69C19B9389385F3B6E583EA23DED0A6DEBD16D125A7B73344F4EB74D21F6D455F53CA6A92DE576399550F4801E024CB3670D735BC78E8DB47F0374E52E0F53786151FD8C75AEB2C1B82601753ACF3EB9FCD885B411A25605D67E1C8F3459AE7F95856D36FCB2AD419AC4E7A54FCE747C5CDB65A1926A399432EE382BF5397F0527EC5C42BFD3218B9F71D7C55C09127AA205160584FB67464081D8F6F508A7355ACBD2A420109DB513ACF6A339F40AC8C886F7F610EE62415D9827D0701878CC00192E96E1F74FD2EA21E17C99E2551D1C8DECB8DFE056121CFF574FFACC10E32A7268CF29D4EE261F38FB0CF8FC560E9FC21DC461D3B73EADE2C7A22F626', 1795424700000000);
INSERT INTO sessions VALUES ('cnv_01a207a6c6607000b02e900a3fea7a12', 'application', 'priority', 1, 21, X'01D326763DAFFE10652EA1C5F8A0DEE2CE31E5629607AAC55AE0A03D9A14B18026ED8379808A422A795D389BBD1E578D8BE78521A3A6A50089E50F190B72A87D2B14A4AB55161FF0752E28EAD4DC908488D4E37C94A0A2BEFB4B06457712D3FF758A3F2117D0B8CB0E1BE832FDD1E0FE4D32FA45FA5C1344346EA8FA20CD52657652ABCE310B7724D8246D683DEB7CA1692340F88789B72821A26F431B00EE8101FE5B2D6CC25BF4F0DBB15C71157AEB556A272E954D1C30CD744916F2987B0951C4A43FDC76993A16EF341C64180E4B8E59DBA1AF8C37784F37895B5B8808B7A4962A1CA95D0B92587B6808AA5D85BC320C15B947EA981297F132D593BECAFEEC9F973629D58BF2FD5F4E48CE14BD12BF08C6E9E97A94E8495B0FFBB5285B401ECF27DE39B06250', 1795424700000000);
INSERT INTO sessions VALUES ('cnv_01a207a6c6607000888521418741dae2', 'application', 'documents', 1, 25, X'01EBCE19E45A42A43991E4196F5E8F5A66846FD0579B66BEBFC362465065023E5CCDA36ADEDCE0E991F9839C7B25852D9C7CDA482AFE1159C3250B4B620C91EFC57B39081A11DEAD5CB86ED2D315EA9752A939FAEA6B223CD964FDC29854BE77E3D6476BA5BF66A07279D190D96932513A7DA313C43B2FF42C07C4D6F2E0FF423023345D23F05D6C1D01053C74D5CB9C65131C8B94EBF55C99EE2C440C98C3CC9B835659EE2DDAB372EDEC201429CDEF37D1E521DEEC8C7793CD7DBF0030F3DF116960CBCFEF25016220504A98C2ACBFD1624B8C56920F78EEF93E18A87AD95ABE2E8131A042BB58C4E491EF4352E7211D1924C40E84BB3C58DCDFB058660FF6CEE0493274C0D4FD7A25F74A6E917CD88832B5D344111ECEB66864823EEF6BCEB3BB0539E576B493FD98DAA7174F933080F5AFB5F94DB650C4D8A5AD8F32F69096A9F0970AE10D71C6BD70EC181A8A7B094BD0BB122339F38819', 1795424700000000);
INSERT INTO sessions VALUES ('cnv_01a207a6c6607000ad8ce20b0c599544', 'application', 'done', 1, 24, X'017BAEA6FF7E17F9F47BF06E1E659197647035F2E1E485EA8D049A4E0CBEC5B32765C41F558BE8EA16F4564403EDD4ADDB3217147AD74CE13BCBDB00D58A680E6C4871BAAF280A4AF5DB3E93449B1705B0E1BC3D98B576E16E78E5F727A41E267BE4A1148C115A276E5E7916768689F88903D884FC965BC28F3EC905A6C90EC0EF6DA3B53EB08760949777F3B5FEBE1505D6CF44E17C12D8710FA2AF1522A1BF4B4773AC9743847E1C17F71E9277DDDD758D4F84E43448875D8F989A07DCC15A5092FD4206DFA602A2A5CDCA01CB01EC444D0CCD48AEB0EECD239FD6F13B7098F6BCFEF55F43EE6D94C85A9D7E47D01159EE8728EFE21305573081CF6421BD2333B7C27D56D9048BFCB7BB0DB2DAC061D2BCC04F79439AEE2C097BFFDBCF9536BDC27D3E498B77B22C9A88A8248D3B5A4F410248A6B9985DC91A1680B9B41EE23910347DAE479BC41669B2463178929F4EEE90CFD54996EC706A18CED6E595A60D12C3BC0277DA8264697696D96AB290738C998D08A739127269FC9EB9AF44D2E7', 1795424700000000);
INSERT INTO sessions VALUES ('cnv_01a207a6c6607000a20c46694ad45b3f', 'language', 'choose', 1, 1, X'0132F40BA037F6A97BFC4E15DD7A9214C609417E972D499B9956E88DDA08F3149938D3A820646FE63BD9D3BD9A31068023DBA8197B1B11AA5CDA011BDFA6E0A70C9665FD63F60154', 1795424700000000);
INSERT INTO turns VALUES ('trn_01a207a6c6607000aa413b159584c122', 'cnv_01a207a6c6607000b4b0dac948325ac1', 'con_01a207a6c6607000b0d3641a68f94a69', 1, 1795424700000000, 'registration', 'consent', 'text', NULL, NULL, X'014434845DA1CA55D0CFB874F84E087953C28E0377EA7B5D6703942901AC543618352CA31A4719CE7B81FC45626612689914ECA89163291D102BD931BBC547669ACF4D4B7BAE6A6E3D55D323833BCD6C69DEAF225FD6879AC26D162806723B33F2F516389365604150B52AA17DF1C1443DCF9EF4896890B04691182701105209E4C38B9ED7F7C02DEEDA29410C44A47340D7068B69415B2DFFA6D9575F0D30951B1BD7E941817EA1E7C34F3FDDE21C5D12A25D6284921BE3BD1A47794C02CCAEE11AE3819650571EAF07C84014492AF8F8EE07C99A4B0C07462651EB931F7A34B42BB7D5E76F9DA8E753DD931140883A231237F1A2AEC80F4B295F9AFA65C1BAFC2CA9FF905D0945B495DF9737E12E592444C06D8FF074CCBBE235E7593592E58EDD70C03B7283BC5617F2FAF9EAD37FC5C867CA719C8B38198E0286953D9D1DF870DC046B67DB7A521DEF035FD3CB5C1D50366CACA48E6470EB8A8A09E0986CCCA17A93D37778AA28FC08517377AAC331AE200901599CF5E954F051AB6D5AB55EDF087D4EE3398E607E031A4EF58A97EF6C9B91055F8D882C759D03E1ED1621DE0F5269D3BDCC31DAD9ED9E166834038EA085D9E59AB86414D613DBA1B4957671A61E91F982EEA4E602D82BBCD3FA64B3831399884D46F6B33A236AF124E9152369C59DC2EF419D775AD725BAE44B82D15295A5F6E874ECF0C7EFE0D4071B2FCB8BC88DF979EA585EDC64FC1742A839F47DAB668009B1751578B179C752CC701465511CB5EF226BA0550FC1BD9750C5C477D6D71EAE17B51ED8ED1EDE51A2897FD6E694FAB8625086A0DAADC7CF3258DF123C7D7769D5304DCC1185404B8817E1BA60CC59EAA993F647F680D307719D29E4221C0679FB2F4F1E2F8A7A2F11DE2D7F77A611F3214BFCA40D39F25998A1E1E3FED5A5858EF96D84FF222C144C1BEAF29315E415F7C0F32388A45BA657679751AAC89B908001BDB97B3C23BFC03908ABFAE43F0D876CE23D00DFF9BC3AA495413EB7D1F750645D8E5867F29154C8B6E17AD7E004A6D3DCA31B4B17AE1E194E8D64226B5206782E24833632B4DF5BDD2A7BB63E22F0EB3FEFDFE8636AC36F098AF6B91D30EFEABD1645A1B9298A0E22419E17D6A85A9899B263DFB46EF1CDA4CE59BB024A701000C35A051945D9C25EFFE65AAC746DB23FB65070E78F8D2E9684B45E9B9D2B3531EBFF25E17A13C2B4DAB47640C9423CA5FC74DE554720D65F6306E44DF0A964D06DF5FD45B0C90705B4DA64BCD10CE041FE6941A4FC2420033E35B45ECA5F7E7B7B62F9B83F1808E532F460E1BC802675525013F262F10547B5FF555B2B30D18C1F7A30F1E4AE35874B9EFCE2C7302E26A85AB4B646AA9D55CE8391CE0F866ED9A4DC0ACC0B71C286693492E86114A775F29C2A916F6D94DE30C871EA9E0FC507DF4CF90AA4BC6DA0D98F783E36316C59436EB427DC4D53A2A7C7EF75DB9B425C731470DB770E67E1B20F16F4603B80AF8F04D2C2BBB25BB41B0EE686E7D3C574B574042190D1879622F989DACDB12D1D856B9D4157C29B43BFD582A9206577955C055736AE586EE95C6264A94DAF5E3C741B996C6922B1E0ED5ECE12A61606EBC986C5CE1E621067972912B228BF708B98B01E2C9831EB6048385B54A16C236621A9E449674A00AB39362483F9163DE8E72BD389BBAE7284E1C1922C2C577FD59FAB3BC124ED5FE51E06776EE2643EDE924E4CB417797767C2EC1EA5F3A70CD2B7B8ACAB3F3EE3287120427D3FBA74FCB6ED73CD913F20C3A64D959AF9F72AFF8B46C1FBE87AC27A1FACD95D2825C76246D74504A1B94E619B0887B1FF6BF121548A8B13BA5168A82BB0E7420B5C9E4133A29FCFA951C493AE2E3F6D1F09222C315C94386B887114EC24E503510F6A27A2EE49D280EFAF150E16B093D620657F684291F8EBA457B8D53D68BD421CAAA5694DE3DFC79EB135EF976F2662D656948CBECEEACFC091EFE6490DCE9E672799D12B88FFF2A9260E7B9DD2076F78F63637596113FCC9DFF82B807A8E5D7C28949D3D19A8EC7A9C742642D18041CFB68C5BCA6193E5E5BF36D47021C5DECFCFACAF299EFC1268FE90551882C90089DB24EC9232A185CEB80BFB3B70CD2898399769F4DFA914499720717F9DD8A01DDDD51D1331F4C5C34EEAF9DD939C730B5E41229D8B9B9CE92983D323183D6C2FA4DA3C99155B4436F6DB2EA6A8DB38518BF5BE4D12A7F441CF24C2F1B206F10546272212EA4073F04F3733E2795FE74AA46EB96686761CBE83121854F041B6F36AACD2CBAB0443300B32DF3AD64FC454D9C9EB4B62E312C51E17A85ADFDE');
INSERT INTO turns VALUES ('trn_01a207a6c6607000b233dcc456696589', 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 'con_01a207a6c660700084caa8cd7b63c7cb', 1, 1795424700000000, 'registration', 'consent', 'text', NULL, NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000905d35de6024c976', 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 'con_01a207a6c660700084caa8cd7b63c7cb', 2, 1795424700000000, 'registration', 'phone', 'text', NULL, NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000800b081f5b7d6c24', 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 'con_01a207a6c660700084caa8cd7b63c7cb', 3, 1795424700000000, 'registration', 'phone', 'text', NULL, NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c660700082503f90ca4303ae', 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 'con_01a207a6c660700084caa8cd7b63c7cb', 4, 1795424700000000, 'registration', 'code', 'outcome', 'send_code.sent', NULL, X'010F3660D00FC6EDD06C687A820A055DD98476B23A6E11EFC060BE42D76DFBF7456B66D2B01CBA55DB7B43951060B122F31364CC1366DE38F9E233B9B3C4305CDA51C1164F9566252EB9B900A66F2A3D34372106D567703AFB35EF4747E205C4C6260438F28F1FF059C1C9A9F28F01FBF6B3BB771A027F0A61B6FB64E2170480A98D92DB8C20CC618D68E60AB5EC13BEEFFE768D927B4F14841488EB14EB103EFB76F4872E83CDDF8A26ECED08892C2C3667F7F6081E97286C1F7F0B57FBD4EC319005F053D3B409011CBDC5BA081DC821654E595F70126CFC2900953D62668CB647BFE615EA2BEF880957A3A8D50D51ECA12970B4C6AD69D8F0D343D6024D34B7C9BCDCEB34721A261299DBEA429A4C3F206FE501605DC8D214BA4957C047E7C74E301C0459C9EC0AC58D62CC06371FD93A36C4C889A4721B43589A517307953933D3D66753C5655B1413FE8521FD2AE49D614C3E68328CC4DA4441856268FE393CAB7201DE1A388D0A4641568E3B04AF5FEFD72A660CEF1A75AC03BEA1A11CDD02733088764A367E3BD41668E94929F777F485EBF5B6C6A60276E2CF698B6C572B6A90B604A7AF9C701B111F1A5D2DE07BB90DC5B95528E00D7AA26AD5772F858F351674B68AC5354D36940A76AD71429B4B5FBC5255836EF02F427328AD971877B26D8B82B1E41DE33B0B17DF2B140C00A9026E06A2631AF3F2ACFC0BF6010534EDF6555BE9DC64C0DCAC1CF82B7CC2E7837FAF94CA81419960BCA7FCE78AB62E1AE80A0DB02BF7D953E5E9BC281F09208CC6F75E7C5B6F8EC0E651823C3618956EF4F7B288F1E746CF8BB812480C176900988B2EAAD29CEF8B752890D087C67C918ED885199837BA000E08C256B961C521EA28762548FC5B7C9475DD13CAEDBA7CCEB69756590D47C640D2EFB9DA2654642CD902ED82A585C6916CE346F36412CE07B49C70ECD4F2D9C486FEAF5F3A09CD37BFB92DC9413E4F6C787AC36288A184856E111F03A897E2998EB639DC0915BC2FEC4E6A59AFC1F8283A5970973889920D95B82D26AD8EFA62BD52DBC0672F6C1E594891EC76AFD80C0B0DE24DAF19CDE2F90A9623A979AD13079F33E812AF3E0A045E866B8146186E975A8ECFAC6685F9DCD15FF478A7E1DA662123687AA4DBEAF0C00BF2');
INSERT INTO turns VALUES ('trn_01a207a6c660700085f4673ef5a1bf41', 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 'con_01a207a6c660700084caa8cd7b63c7cb', 5, 1795424700000000, 'registration', 'iin', 'text', 'find_account.unknown', NULL, X'01FD676FAA57A16DA9B3AC5827DD37921D6A3A4A9592697CA18DF4953F365531442FDA6BBA7FDB92CACD27D47BC223B2321CF1C35C3E6EE64403E330F23A712437E3056DAC198666BB491D963AC92C42A170E4FADF9C3EFB645938DEE586E09DF93FB93ABAA7FE938240412C6E1516B54B9C1B6287DEF1534D785D63F3BB91920545E7BDD3049979889C43284D97C5703F06CD7EA33C6C268CC9D58CE1BD72E13519619A82FC2629F3C2DCD05342B9034199DAC02C9BD49076807157BBE002BCD5084F80C986039306599A012B2938E96147177169FAE4298BE373EC3F150470EC769CBD724B77745531BE11B05BBDA51414F6F7E322588EF5D67B9988565659B41DE4FF3C9B4D5A0F9A4731C31EA7F77293979FE954060D42D3A35B94BC54587E22855E3897398DB26DA5D8E76E76812899FD6AFFE19C7DB65D00902BC419116E02C58626253EB946362CE8D20CACAD7F9F965041B54849EFFCE9B65A9DB203FE3B307F72C4D2850AE824BB6D37DEB56A262C0810FD1BBC47D76FC0ACC4416D0BF646768A37956AF7B044C01D2CBA71B97D0B1F0037E7104BC60A4AD23303CD9F9EB43969E142B2CB54391D2E58E00D87021AFE50B511786BEA93FD6DEBFF913EEACB55A0C2A2D8CA6502A1D5AF1EB112AC2AE3DBF5A21BF0B6BA5A92CFB5DFB54169B2808B221D77ECADEB9B0E0C225642B61CA366B8EA66693A92D0EEE60221E4A2700004D4C67901AE7876C1533469C7C9492B808182F22EE7A17C875027E02AD2176652585326F07FF29186578630FE88000EE766B2CFC95112E8751DD60BDC017DCF84CCDD39BAD227CF436AFEFBD71F43F771202176667D0E5A518F8F4C24DBF5DFAF56FC15DDE062DEE53880B5164DCD3B24EF811C5D5498E89A5EAA055B8F006DE8F5F2DD815A8F36E03A7748CBA91D7A094B3F14CB28CF5BDE4D4AD03ECCBB861646FDB3D23871FFEE5D5B2F42F43DB9AADA5C2B936FA9E391DCE54F1F71E4A0767ABE37A4109BF853F27634');
INSERT INTO turns VALUES ('trn_01a207a6c660700095eb050352795d0b', 'cnv_01a207a6c6607000be84b656ab309d77', 'con_01a207a6c6607000941f6a00f65f1e53', 1, 1795424700000000, 'registration', 'consent', 'text', NULL, NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000980d0d2038640539', 'cnv_01a207a6c6607000be84b656ab309d77', 'con_01a207a6c6607000941f6a00f65f1e53', 2, 1795424700000000, 'registration', 'phone', 'text', NULL, NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000a9d70b5a96ca4fe1', 'cnv_01a207a6c6607000be84b656ab309d77', 'con_01a207a6c6607000941f6a00f65f1e53', 3, 1795424700000000, 'registration', 'phone', 'text', NULL, NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000a74410f2b237fa7e', 'cnv_01a207a6c6607000be84b656ab309d77', 'con_01a207a6c6607000941f6a00f65f1e53', 4, 1795424700000000, 'registration', 'code', 'outcome', 'send_code.sent', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c660700085d668b6cbfd08ae', 'cnv_01a207a6c6607000be84b656ab309d77', 'con_01a207a6c6607000941f6a00f65f1e53', 5, 1795424700000000, 'registration', 'iin', 'text', 'find_account.unknown', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000b23896f21e0e9e30', 'cnv_01a207a6c6607000be84b656ab309d77', 'con_01a207a6c6607000941f6a00f65f1e53', 6, 1795424700000000, 'registration', 'iin', 'text', NULL, NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c66070008fb039e0547d3256', 'cnv_01a207a6c6607000be84b656ab309d77', 'con_01a207a6c6607000941f6a00f65f1e53', 7, 1795424700000000, 'registration', 'confirm', 'outcome', 'find_person.found', NULL, X'01A228E6E2E80CB9050A5D9107C8E3CC2EE2657D651193FD224F64AAFEB2B25AA650FFEE9AB6AF3A68A6A59DF8C0193C6801E39BE7F1F5A06E70F784B0711E12A89C51476207FF404AA8BD978ED36B62772D6D9BBF39F6254C30DFEFE325D28F3F438730E8B525B95A1CF7DEB295C806F2D55AF328063AF9B6E56B23E61A23540B7DA8A46067D45730D29975D2414765B2968820457DD41C5C5DB66992BBA56E660D7B0607065E8D2E6B6FE3E3C4EDE107FEC6557FCC5B5042267578269169D4A5D844122548F8E5109E54ABD401EC0FF76D70063568E26CDBD091280F27139979AABC86574F7EEFFFA6E61C6883C5F78AB1C2D714C097B5C7DF626CA4BA566B9BCC82618AF4357FE3A89C3913411B12C6962F30FA131FCBDBAAF8EB433E7D903F87CE3B979BC74345FBF9E17873187C427C61015CBEF3A610E11BFE21DF75DD965E472511BB269B37BACA4028669CDB1DCA5E6289170DD17D7B2F4E1C9389A7B1DF2E598815848DD8A8975F008DF7669D32A0E59FB1FDBB3B5572BB9817341625C143E9C7260F751990B186F8EA21CA61201289028B14E057C1F286B4C23ACA63E6FF3BD18266BF9AEC5109D306EB84B8FED496C9728D305BED72C17BBBE24983ECAB143CFFCE45DE26E0DC4D01C8203F2868673EB2EF7C4221488BD6E759A9099FFD860DB5982FDE67DA9702D801BAA934D0AA9D13038B496B7FB1A6C56E92BFA80BE7804E6C83ABCC692B070E50976CAF53245175E08D96108058A218A64D8A644C1E43E870382B4543F0392C94CDCDE9AEDC7125CB1E4D864FA3DAC27C6E7325673BC1E060F27B161B775D6203378BB32D1D682F653B6CA83F8C8434BE24D139B871F7BD26E2783D4D7743DB6D7CD97B4FCB26B9B3C3A5130724EC56170EE52A5D5B18915B925491135352AE4F1D6DC6DCA12005457F8E61E85B207A8BA483DD8C7F5C82C19FB985AF99F6A9A0B05F37C1E788C308B090A4426704F4AF86175310D40E30C60B12D7DB873AE737D90D3036C786585B3DA18A26BAD91190C4EFD85819C069C4FEC479ED81');
INSERT INTO turns VALUES ('trn_01a207a6c6607000bb01696bec22ee83', 'cnv_01a207a6c6607000be84b656ab309d77', 'con_01a207a6c6607000941f6a00f65f1e53', 8, 1795424700000000, 'registration', 'done', 'text', 'save_account.created', NULL, X'018F7743DF4B932CC63DBE06BEBEADCCA955ACE71082315620F5A89016A1611C3E017B503DD4618B8110754421F9D3F7B2CD51B2325672DE19B4C46A1EC92FB6AAF855A739086B69F28549EE23A84250F3400A9B5AE63C6F0E118AB43742DB12F424D57696E678530CC180A1D397ADA9156AC86CB14F56DF1D294909FC9D948384EE526A4E6F79B59197E9AB7009B307DFA90C04FC15B7B12B16993B73A36D4706E7341360570CE0CEFDC515046F492B1EC54AE339EAB6B9B86A30196542866752F6B51B047B13BC4482D523EFE218192C3AA4CD941F794E74DB1FC915E8BCE84D1A76E12AE618F1E46FD83F333E19C4D07F66233C74BA7FE4D8518C751E030EDEC290381C76DD2AD2ECDCD823FE9BFB76A8E572731A1D3ACE6C0BCD8CE0812718613E22BA74E35ADFBAD5DCFC7269A13CB3B4E40976647BE1E66D3571157578D76A2C9CE355EB291FCBEEDCEF16D3F4568F004220264545CBAA747BC269355A72D19E7A8FE85553DBEF97B32C656B74BAF8E74DF12B41EAA3051D8AFF30DD354C77CA34092568A3079F08B8677F556C88446E7E5FDE8B68A03293E170A29A535EEB4DD12DD005F3544CA40A54335A68BEAE3AC32A8100CC05481877745D82CEC8ED449CE15102A64807839952E6036297546EBC9C519A21AE99BD8D3D9BB2FD8994FC13186203EE9AFEA7F2D1B5918D1EB38902039604AA6105B89B5024F413F69C3F114240543CF624C66305FF9BFD4ECBE966D9CB72E11CB02931A9F02AD5F14B24DAD6B8185BA17B1A2ABB0962DDD3C23D73625E61C6F377F80F74DAD2654CD115C8C2EAE6D6488235A56537F2593FA0C8764AA4A7E3375F10D1CFC0C0F7893829A2B7C55981AAF20A41178695C5FBF399CDF723FB6084861BD127336039DF44ED5B806C22E1E954A99334353836AB313AE0E4A673984CF4423E221B1AFBC374340311D2E06BC50817FC3347C2BCD1598D8A624D74072D43D53B5B945495BD08176FE1B5FCB4A392F735438E598A8F048491BF7A6803F4E044D98F84D3DBA3FE2F6D6549A990017A89F8EBDB8CBAA1CF5B88296A46DFADED1ACAC8C23E0C33069CBC458B6B501202F4BDDC79DB4B711FCAD401516AF05C70FDA622C3EB55A4120DB8592B4ED4CF15408FD0755C88C1A65B13C1C6564539964C305887E1F9A520AE2AEA6F29DAA13D68F0A31B7C890BED7360F6420697760D9807AF88EB04382B07BAE5881A0E2CF8A92C141D8CC013A0E59B5CED618608A396C3F83513F5C5AC15A3A0808AD279E8108021DA5F9493FB71EC7A465C789C01DB6466B27471382B01457C35DDB0959A3C5C327710574C49FB2F7973CD0835026D7C35514AECDB81B575958CCF96C9BEEA669406EF8F4DE97119C69663C2876B358A8F1DA51C0D1BAF7B1F655F46E131CF9E62730BE01238359EFAAE05161F49C5B7F10D161C7EEB12ED24DFC8F9E710692E05358B05AE8F4E05587924C4D2EDAB48CD90C954229AA5208DA0D42ABBB1301E890BE5FE5F3653321C94391EDECF4428356E446927231D30A9F9561AEADDB7720BAE1DBCBFB9705002B3AFCB6EC5BC07EB6B05D0B4F9F7759C14F4F56688C883FE45A03634FFC56B673606569FFC744E0702718D7CC7B40B6A38ABA9AFB0A9AFE3F61424C00747C9665EF9046F7C2CAB56235A92B7D5686895618FC1D969878EDBB9690B50C9E401DB17708CCA35536785F4015EFD4A15C29E7421376FAD8314299D944F2D89C99780A57DB49E994F9EC4185D8C44CCB10464F4F73AA497F7CC66385DA37DA42D0D198C62279234F94F6ECF941CCC36BEE59393DCE84B511733D560F0B0176745164895D05E48A689E08124625A4A4C5ADD8CF3A47EFB94AAB1780469C0BE8D408778E0170CE11F66D7533B7DEE83A6B9CAF714DA687399C3C4358682A5DF695004F32141D046AE20569D5FE06AC311C2EFA09E2F4927FCBE058D972A382FB7471A');
INSERT INTO turns VALUES ('trn_01a207a6c6607000a188744a02d43f4a', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', 1, 1795424700000000, 'registration', 'consent', 'text', NULL, NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000a0124647a472c986', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', 2, 1795424700000000, 'registration', 'phone', 'text', NULL, NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000aece49f549d4ac4e', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', 3, 1795424700000000, 'registration', 'phone', 'text', NULL, NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000bea18bbb9af450e6', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', 4, 1795424700000000, 'registration', 'code', 'outcome', 'send_code.sent', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c66070009149eb7d836d3132', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', 5, 1795424700000000, 'registration', 'iin', 'text', 'find_account.unknown', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c66070009999202a084be4b7', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', 6, 1795424700000000, 'registration', 'iin', 'text', NULL, NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000b154dcf20a431d3c', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', 7, 1795424700000000, 'registration', 'confirm', 'outcome', 'find_person.found', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000b6ec7ecbcdfbf053', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', 8, 1795424700000000, 'registration', 'done', 'text', 'save_account.created', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c660700081f15d73ced4c8ac', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', 9, 1795424700000000, 'application', 'child', 'text', 'child_given.none', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c660700090cabdf0830b0e2a', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', 10, 1795424700000000, 'child', 'iin', 'text', NULL, NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000a53d9031efbe99b9', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', 11, 1795424700000000, 'child', 'iin', 'text', NULL, NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000adc18c11ecee6d34', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', 12, 1795424700000000, 'child', 'confirm', 'outcome', 'find_child.found', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c66070008db1befe8f640627', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', 13, 1795424700000000, 'child', 'ethnicity', 'text', 'child_sex.known', NULL, X'01173008B4021D5347558496599C53D3ED72EE80C6E530ADEFA131A450004EE3BF0DDC7D0BFCE4371268B0DE631171E668AA10003046677D88733B007F8A782941ADF668CF7E22EB6CCE4BD5002D321C3F505C964C8626A22316B6AE172F97B212FEF4031C8092F3AF6987886DBB46389D776F071AFC576206063FAD1D956E6CEBBDAEF6AA5C56E9B83148CEE7568A76D0060FF96CF33CF9D59E65A6086DD9163C3CFFE4E2FD0FC4F1E9A4F23F10B8D8E57C11CE157AA6E31460506551B8C04A3E079BC48080B6F44BC8879030AAFD7203F77D6402606962993BF8A4DB1FEE31BE6F432104C06ED152B1C70CBBCD7292CED9124C5477F399B631D96625631F197F8C3D8B42ED7933F0504C41AED861EB8787AC6C1F37F0AC90985B724B984496496D91B2D6C8706BE161486BC20F628CFFCEEEDFE4137DF7C6E6CEBFADA7C038C3CA7BE4771A9E2025DCA014478DBEB126A94D94956D54812A1FD94BB5DE78AFF497AD9E4843620FDE5B4C745C17F4FFD7BF08604E762B837113FD86F2E25D3CFE784C2061DC8F65B899D749E87C4EC2CD6018140839836CD85214DB6952B8588434A73C71561D6F4EE6AC0EBAC6476205242B5291465D3DF86804BFC33C7BDCE163A4D0C23B2F6939851BE81FB1652A8DAAA37FC5F78A55F31D4A5555CE26F0845318FDB2E780B0A22E2747A966C019C514BA80C555C4F267287EFCA1F514B264B4C1EDAC17DF0238D8D1671AB061DFC0E71D38D1182B907ACEA8B7AC81E5004C61045B041DC11C0E9ADFEF864EB4D45B838B025DE396340764134E0B13FD462C68D85E95AA0296E915A1143C77F8985347E15741B74A674DD35ACF07A395CB2B44927FD095A8556262A4B5DBE60D0A9B22371A1766997238D5DDFA035DE1427F567E221CDE8A91BFA86AF4F24C9C4B9DE8A8BB9445BBB4F1AE2C167062F2F8E8BAA1A797AAAE7933878E7AC3C164EAD851637B08A0AC1A9840C7F91F90E7D666838A110F67DDFFA85B32AE51D920B9EEEDF3EA20A18A51FB3DBE830F1E94F20848832232510E40FE5B297A5125245D586703AB9987528E1CC8E65775015CA7CFC4DB25CCE4159C5B62BD5DB1EB8A01FEBBC131BA366E82BCD41384306B71610EF5062D3DC29A1EF1B10B42073CCD917A1EDDE56554CDBA0484538C8DDD7C284829AA50534C3147FDEF0A54B17FED2445FF7E9F3B9B8BCC0B77306E9BBEFD47DFE3EFDA573D52CBE915492E7EBC47B6243BDCB95A26064C2145FEF5E202B6C0EAAD7C3B04EB2BAE29BF9E033EA3F46E26BD0A67401E91E99982808B16F6877E151C18C6247E740A113CC91D351E85834ED36F23C5C07872F2B05BC440020652FF63C7FA8823CAB37B619D4D8FCA7754241BA6C0A66C57D5A1C88FF78BD30FDBC5E8A72F42F08A7969043B172BD5388CC572AC106C3C3A4C3E9FC6D04186192DD973029F31B973D216FF18AADCF9615A83FABD160721BBA581E3E632246453CA4967F5CF4348872CA6D27C722FA5C228431E16D38273BA7FA4F28678C13884C1772FF3F787D648E5820455C7CF4F5A57C1D5E94CDFE66F3C805DE5D2C293F0E515CAE40C51101EA4F8870FA449EF95ADDCE371E73AFEFDD6FC7D1E649DF5DB23E1565F0E707F16CF7E8BDDBA28E84EC5592F4FAEF6A0FE68B0AD36AC76F8941382DC299A00E488705CA8F4D875D2F6AAEE30B69451A5030804FE7FD62ED740F9B5D8756AAC46DE5D5F2E06BDD3F0918FE5F5865ABC5DADB7EB613960C894287FABDBD380CD9989A5B0B3C8DEFA5F215C729C4F1E75BC9305231157CBF4C1CD56F656D72A8C31165D8A64979C061C14ADB596444B420DEE3384BD496F65904F0E412EC75B7FB5819F7B8562E137A62A0F98AE7C37D01FD1A5F88ADE60B96A5F54815ABBC8DC9CF15CA455A0995116664195BB438BA5FF4194FED902BAFF51220951A7652D473DEBB08D4584842CC73573B14D665B04AE9479BE77669B6A6B7EB9045C0D55C3D2E97022C03CD788B6B998BF91F74B664CB246CF5C36AA77C351D52BFCDF523785D12AB5845866123575F512EEE773920608560BB20A23696484DAAF3CDEA7122F83BCA84A02485E72B1055B6356927DEBF9BFB25D742DCB5E8AFCE7E1F6CB4C8FCAF890C5029E5FC8D5A194F9B80186411FC5D93B2401B90752F6DB5B6524B23F1BABAFF01E1493E65A57E0D2BFD5EBB628091251C310A49E1D8CDB5302009983A271A08A0C23C136506CF45D7FA8387CA01DB504B6008E31F177B55F499692E02273DFC8705A2B50776C0ED1AD31E911B81929EA72890A0A970A0D8B70306BA45156270683DA3BBBC8D4FA9B648DDABCB68E9E5C95CB836BA81380EF6438059A5A6E76405249FE82DFE1809755903518FD1C6D04196F8735C19674714AA3CD99389D3843956FBD7775D8D47B38CD1B78D2F6E48A3EC1602E');
INSERT INTO turns VALUES ('trn_01a207a6c6607000b29e025c592c211b', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', 14, 1795424700000000, 'child', 'summary', 'text', NULL, NULL, X'0198300E509C9060B38F5FF04097E0053E8E6355729AB01F73C15BCB741F6BD011F49F4D6308164D87494838AFA30707D9AA763703176487215ABF176D542276F368AF257625714116F262C5F9B11434ADF52EA03A0C8FB03FAD40AFFE6F9939A99F21112E073EF1D7F2716A9EC88D0F8CAA6D2C63E82A27907CF9DB3CC6162DE51369D7334B797B5E46B8579128C7E44BC3478CADF52AEC852979452DE7F9036C87085A3885CAB69AE7A0CC7C54F6B945EBD956C72308A2335281AC86EA8484D96A86FA0FD430B79024563DF41106FED3CF2852A1060C5A75219FF269EE37E4EF35F38D89184004F62102179D907B992B0C7812876542CC9CE8DC1B8C14C74EC8DF97FAC615C5AD9A0B8FAF748B5B3BC2AD7A6419F6E851AEECA8BE643881EDA2B3E66AA33A78914E1488B8F968762776CE5801FDBD82B9134D065ECE195BD83BA65F9262B2B2B87F12C37240D891AEFBB144A8EA092D96A09447203F1911B68687AE9C1808049CF536218DE8DC38ADB0E65D25C78DB5FC32A73B207A4C7891AACD346AC4861089475BA6C789BDFAE9D8663EBE58C3A938D100FA2AB56BEE42EA3912FFB223377BB474F2BC1A8F4E048FE66F210EB7211586BA7F0A1B2B30121AEF71418B521715211FEF083962F16A0B1C17D983043AC46505E82C4B4739510EC5E41D76640725BC442309B3BF43BB7D9DF6CBD22DE822D8D58293E67B92F111946941CC235C116C050684AFD85E8A17513358E2ED34FEA10BC6BBC75D7E1790378F93A96D340B6E781291D0C1B7CF2FCBACA35844FC9DA34F7B9D09A4B39A0CCD02F4BB3FD6C05BA0378746AD91DD720BF4B02A644FC1006C9AECC15757FDF41033F87CE5A197396D3D28B8A598E80A24F2A0C56D398809AE995C0CA170300C34B77C081A921D500030E657C1853D19EB5DF8A67A5488121999CC5729501CB32954D3D88DF8D7F6D6C8177B3427A70F565A7C19ECCAD361C6F381BC364C1134DD6E8E0249BCBBC590CFF9F500FCE8318DD537C0794A840CF7162384970B688B74A67014FCDD83C982865F3F62B0A46C8B825E0E6923266E291AE4222B9551B0AAEBDF58A34F9A6A09BA8C458A1285BD8F94FC7FDBCDE40DA5B25F50E6851183BF64F32306F281C7B245B5C6777BCC97C90901948D226BFD3A93699519B7AA8B820D3AEC9413DAE9DF4D70F2E3975A6C85438F428A1A1C7CE3E9F4084C6174793A7197CABCDAE8910160C5B40FC1A4AF88EEB89EF6D05DE3F33C7FB398137DBC67603D5D9633B64F1FCCE939E2333748B32F6EDC19CA5E5B466267F54E84C5FE9921BA158A908F7905BC0CA062C4883EEAB0E0C7B5E7CF836F179A1315EAEA8001F7B8644800CB32592C2DE18CCA3A33B4F3077CAE93BDA439A9BC4FB4D6899E4B6281DB509288745DF5E460EAD2ACC22DECA4CB29228C9A9739ECA982CBFA8A471F9294BC1184649383691027D3C0BC2BBC5D6F97AD8E0484294E940185DBD9C2A42A604259878CEBA94C7B749E17A7BBB1830C8C3463E4F6D667868F701DBB2E3A2507D71A9DA6E41135272390DDC74F78465EE00576EB14D3A857FA555457EBAB8C7B46293FEB54E17DEF7A6D2BA2C2D25F967C');
INSERT INTO turns VALUES ('trn_01a207a6c6607000a5259646de34f96e', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', 1, 1795424700000000, 'registration', 'consent', 'text', NULL, NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000a2fdcd4d4cf496d4', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', 2, 1795424700000000, 'registration', 'phone', 'text', NULL, NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c660700087a9bf0650f8bdf4', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', 3, 1795424700000000, 'registration', 'phone', 'text', NULL, NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000a0486598a9032793', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', 4, 1795424700000000, 'registration', 'code', 'outcome', 'send_code.sent', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000b7515764196f4b3c', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', 5, 1795424700000000, 'registration', 'iin', 'text', 'find_account.unknown', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c66070009fe10a3b1456af49', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', 6, 1795424700000000, 'registration', 'iin', 'text', NULL, NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000a63653d1f7188234', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', 7, 1795424700000000, 'registration', 'confirm', 'outcome', 'find_person.found', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c660700096de7658111f982e', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', 8, 1795424700000000, 'registration', 'done', 'text', 'save_account.created', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000b3dfcc7c123e6a9d', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', 9, 1795424700000000, 'application', 'child', 'text', 'child_given.none', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000ba26f465a8de609f', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', 10, 1795424700000000, 'child', 'iin', 'text', NULL, NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c66070008cafe717f488440d', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', 11, 1795424700000000, 'child', 'iin', 'text', NULL, NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000b6a8a2e7249b9827', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', 12, 1795424700000000, 'child', 'confirm', 'outcome', 'find_child.found', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c660700086a86fef9794a1e0', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', 13, 1795424700000000, 'child', 'ethnicity', 'text', 'child_sex.known', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c66070009b6e0be534880439', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', 14, 1795424700000000, 'child', 'summary', 'text', NULL, NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000b5ab582fe1688896', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', 15, 1795424700000000, 'application', 'group', 'text', 'check_child.free', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000a747569441ea4a69', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', 16, 1795424700000000, 'application', 'language', 'text', 'group_needs.nothing', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000b5970c551fbc3cc2', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', 17, 1795424700000000, 'application', 'region', 'text', 'usual_place.none', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000b25e14b98b1f0b38', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', 18, 1795424700000000, 'application', 'district', 'text', NULL, NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000b4cc801d772e9b39', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', 19, 1795424700000000, 'application', 'social_ask', 'text', 'district_kind.city_district', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c66070008dc56e94201e36f0', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', 20, 1795424700000000, 'application', 'social', 'outcome', 'social_status.filled', NULL, X'01FD30500DA469BB2DA88F961DC48284E40E7952CC3987DC53B6B7539B45046E45257F34EEAC9D448DEF2FF6133323999698A16AB20FBEFF9DC2DED7553620F3C0DB865703C47BC6F9F3F07271F3BB3B7FED457637D2EC9D3861143C12267B15790DF04B583FBE13EE2E8237E9532B39C2A2C9D5878586C04684FD74EA2FAC562335032054602594AA32704A573A80603BC3842CE2B7E85328723D386D5BA31E0A10ED2C1E730C20DAE8B3F8F5D9E9699DDAB3277FCF2A279E9C83EC3992987E91A5419193209C85084F32DD68EFFF3818DD01CB7C84F2A7FC7CCF5AB330FC0BE31CD7DA3E81836A85726EC4DE47EF7DCA690577D71AF98E5D4BA056602CEEA8DC2244EB81891C25E01B9AFB1A4F61E382C1306CF6EEC9B9A1ED9372B37495649B62E891B62D07C7606BFFAD039EDA7D3C17586A8E2092962DA4F740872E9E515247736353B9ED3C1B4E5DC7AC0CCCA67A92F3AC26B7238692FA926CE40AEE1AAA80723B8725C9AC8AAB9D3047B4F1C05294E610B86C1B38ECBC2F0E5B1F9BB014CAE59D4E8697DE9D917ED7A14060E7F9E7F63B0C3558787C130F99493CCA68773A2AF192E323AA13A8CF3317E586CED9174DA19B2399D35C5E09057C97D05AEBD494F41B68C884932244B59AFB8D61F2AEE9852445781CBE6378B6DBAA334789E1D7FD30812ED6C74CBCF0BD994D0F34C12878F3FC452FE9129304C75C53436F76F2A81F1FF8E810283A8659F8E42C698AD5951482D791E4F4B08D4FB1E47ADCC08A998127B66690DF86120F3D9E276579B0C7CB64C4E299FA5545152670A445C9157F9B5829552CA2B3A1BA6BA938579FCE5425416A7DCB8D467FA4FFFEBCCF69FD43D6B1A2A47871BB487F25FD2EAD9514FB4954DAA5840A33A27500F548F3BA249E85F48069F170630066D2AA674D29DD8872773A07AF2C6ABF501C10512A445FC9071FDF8BA56F537B3AE4E5DB1B03733A6DF392B82DBD2C7C1D75C74F514E6EA1022297CA963197CA48042A8CF5CD8CACF26B84EC38949FA724153B137F2ED6FF6C265DC2C90234CC74EE47E575320FFF8AC47B1E11489A5121F761477CA12E07EE1252347B979963B459895446FF99E91924398C32506A46E6453D0482B676DF791BEEF95D2F26FA27E93CC4FE9669C4F70ADC9A57AF5B043EC459CCD56E7D357044783C70D3065809D97A1E7CEA7268525E3993D01A2D4D898698B34D17F85602434D1ECEB861600F');
INSERT INTO turns VALUES ('trn_01a207a6c66070008b3c98782d14439a', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', 21, 1795424700000000, 'application', 'priority', 'text', NULL, NULL, X'01C8650B85614982B1F6BEB98ECD76D6FEB5980D0D8CF8D9DF178340DE627A42673771E6E87B1D3318F056475F79E0F3B67005D92EBC5421B5CFCAA8CA78179F0DDCB09D8D496E5119DBD1E123E672B173F9EAE92B4F25F58F901CCD535EE0AEDF23C61D3DCB8403EFB2D9B95C27F02AF517AEC96F32BF17AF17B2426E03234A7AF464CCDF33DEE260076C6A07E27755A3F50E52CF45800EFE3A9DC586DAAB239BC4F19E6D2FCFF355917ADCB3A52A2BB7F12D9BAA50679DB10E9830108147FEEFAF7B83537E32190EBA180EBF10DC9E8AFF22B5B2A0363F30FF25557025284CCF9E9708A7F240307DF06C06747483B17770CC0E52D654FDDF3F29A62602DCE1A820264FCA5F29B87263C11828627D8FAD7CD2D86900923F191AC8D0C21AA6549E111C4AC2EFCFA1B3EFFF5A453745D19641037966B4DAC7EF65133383433C0300281611A12AEB140ACE76A19160C2085D9213E9E26F3227C32716922C89DA271C8BAD04EA831202A637E5B1EA4F9A2AB1D518C93A99E00CD00FE659009C0085E639E7FF700793801825BAEE8873E4F2DC191800333705C234DBC793A3175E6B433CD1E2C4B75249CF892720A60D74E84FC49A5F7CF95A745E68FBE0501B9093083E3D31894C431D16C7181AD34C417D235780919D28F75FD52C0A1C9B6CD7026964E44136DD2C4F9461DB366C09AA99D6D3C9B79750DFAEEA4940CF99C94F9F5D541EDDB2BA9C3057B5BA1285EA55842758A217C29A9350311E88F0302D36A2DF01998B76579FE324694F19D0785237B2AEA07B36EBD65D28ABFFB3A4016CA6F7AB019A0EEE8B4722B2A5B711E3DD07E202CD3A83F0EF964CDA5C10DC290DFD1B87C9DCFC542FD371BF451366B20B99300F37ED8662FA6E59BF3FC72DAEAD204CD8C1990A9F97C9D4BB56D7BE61E0AF1C2922C3D0F1FC89C8C0464978609078D3F8E8AD5382963A0885807D3EB1FCA155BFE45179863AB0C6D40DC20ED70566CC6E5D6C50CB44897BD2E8BC70114BB415ED4CF8FC1E863393CEBEBA743681FE7CA64FE39F6C016EFD816E048AA53CD3C7BB266ADD68B4FED2E24FB5F8E4DA9CBBE74870D8CB311040133A65BC708762C446152391598BB9094B431DE2865F369DAF5055353749447AF12CBB8F9FBD5E757A13E757B84DCF7AB29F8A5A2CE80CE9DF476F7271D57DF7C07BEBDC385D26CB03CE09D82A2FA726033FE7CC4CD163F8F49FC91E27EEE992027AD55982EB60A6FE809127213FBFFB67783D8373B07FF909BD3A184E38606DF3F9A4089846995EBE2761BAB31A623235B9451F18A171C814C29E0FE8B1A7C46031DA8A42C60DD6AD4B422C1597226B0FDF5FA8CA72E2661BA5E81369415F66BCB3D2BB9D9C2D58915CA2D7442BB9C00C164BCA39A8FEDDDE4E18FA3A34DA5921E6AD4FCF14241D9521829519FB28CFB0A42C3920F2EEF3A85934F472ECAFB7FB60DDE39A944A8E5D8751F09A8C593A1497674A2CFD9590D226277C95B5E78568B32611DC812FF758CC9136FC6FABAA9934641D3620BE299C037E27A1119ED8321E3C9F5DFA100B4DE93190D896EBA8331E42290DE013DBCA52FF2B29A1BBD24E643B2934D9DBFE1051070DB5461180929B4EB5B68AF80C3124F3D27641666B04A07F50842BC631331A9354C3A4AAFA2B4D3A3116BB02D9CA78DDA57AED853A52BC6EEC98E2D2E987C11A8C25916DAF2A2613B5E66A3C5FA0B985DF1DBE03E537E702BEC1A7DED6CA60D7B3643A942B8E626BEDC6B0CAFD5AEE171266C298E34977A66C5938E8BC33FB7F8BDC76291B2314D0E19B9D9DAA553AEECC3BF968D4DF8D1F2E8D017BFFF62826CCCC4B24A7CA7A19C4401874A56146ABD9BF2D7B18FFC8103CBBB2261935A6E54DCBAC3E598DE3E8D6DFED8F876FA5FA9CE7794A7212AABCF1FCAAC7EC730C1E061CBAA294B1131B3E231B3B3FEDD4ABD4');
INSERT INTO turns VALUES ('trn_01a207a6c6607000be33619d90bff55d', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 1, 1795424700000000, 'registration', 'consent', 'text', NULL, NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c66070009fb316dcd98a7f2f', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 2, 1795424700000000, 'registration', 'phone', 'text', NULL, NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000a8d9807c4ff126c9', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 3, 1795424700000000, 'registration', 'phone', 'text', NULL, NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c66070009c29ab01271eba5b', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 4, 1795424700000000, 'registration', 'code', 'outcome', 'send_code.sent', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000a27b71fc288156ad', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 5, 1795424700000000, 'registration', 'iin', 'text', 'find_account.unknown', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000b5bc98c89b5f739a', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 6, 1795424700000000, 'registration', 'iin', 'text', NULL, NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c66070009fab7cba947f513d', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 7, 1795424700000000, 'registration', 'confirm', 'outcome', 'find_person.found', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000b9c675e137a8de51', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 8, 1795424700000000, 'registration', 'done', 'text', 'save_account.created', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c66070009c192cb494198cce', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 9, 1795424700000000, 'application', 'child', 'text', 'child_given.none', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000a587c1c8788a3fb5', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 10, 1795424700000000, 'child', 'iin', 'text', NULL, NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c66070009a23e31d54f12b88', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 11, 1795424700000000, 'child', 'iin', 'text', NULL, NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000813adfe2a70cf9e0', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 12, 1795424700000000, 'child', 'confirm', 'outcome', 'find_child.found', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000bf57bc7751f81952', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 13, 1795424700000000, 'child', 'ethnicity', 'text', 'child_sex.known', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000949467fc53a071aa', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 14, 1795424700000000, 'child', 'summary', 'text', NULL, NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c66070008202006718079ff4', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 15, 1795424700000000, 'application', 'group', 'text', 'check_child.free', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c66070009c8578b17f8a3566', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 16, 1795424700000000, 'application', 'language', 'text', 'group_needs.nothing', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000be441bfd8b5e0cae', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 17, 1795424700000000, 'application', 'region', 'text', 'usual_place.none', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000b468fcb7e8a5fe84', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 18, 1795424700000000, 'application', 'district', 'text', NULL, NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c66070009110c4bccf3cf07c', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 19, 1795424700000000, 'application', 'social_ask', 'text', 'district_kind.city_district', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000a1d2590ca22e6ec7', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 20, 1795424700000000, 'application', 'social', 'outcome', 'social_status.filled', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c66070008431561680276c4f', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 21, 1795424700000000, 'application', 'priority', 'text', NULL, NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c66070008a80615fae795d5a', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 22, 1795424700000000, 'application', 'category', 'text', NULL, NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000bd6917707e90138a', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 23, 1795424700000000, 'application', 'documents', 'text', NULL, NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000a381ab96f2e8364b', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 24, 1795424700000000, 'application', 'documents', 'file', NULL, NULL, X'01D0A94E07A175EF3EADFBCE8DB212C4AF10964C22E41AF0383A4C2A53BDD766859F517C2921A903ED8FDAAE58D8492F79EEFDC3B58F08A353909B90CDEA8C321000');
INSERT INTO turns VALUES ('trn_01a207a6c6607000aba5a11efa3318a2', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 25, 1795424700000000, 'application', 'documents', 'outcome', 'add_document.added', NULL, X'011CE86B333CBF369F43ED077FB0C5F8B87E0894360542006F71CCD40AB2C94FDEA63A113103FA8B50F5E6F8FCADA3AE21D5A91B9A4ACC3D24513615E0DEAFCD881A6146919D770B4905DB232D5D38D6F24CC96D2075F55B13553438063F314C65C2C86DC0169AEB7BEF68AF0F60247179C36C15D8B83BE60533E8DBAA48BD3C04476AF992A05EE1A41D83F5114B768E2140A097773C5134F9BCB5F35939B076A90248198DB403751B1C26C9929865CCBF6CCDE97FABE854AEFCB9393214E586E0EAE4BD64ADA7D39B5D9BC83ED24E1F12F5D0F50BEFCFB81523B1C6134B9D681171154928DC749094AF24B4759BD37743A5062A6FEAA002D3F1F9D30F56A711FF5F8C02433FAD42D4A3B852932CE227DC42ED098AF3B61C2619319607C62452C8AA768E897497BDFBE283FAE1D37227979BF6A226E1BB3864AB613D3AB524F71175201CFF57C1E4AFB65F521749C558BF9601A89946C63FAA57EAB867B660B50123AAC6024D9631E56F7FFB83A6C29CEF914DB06670D02355D3DF1955CAF687BABDBACCDA7DEB5E6AC5565D24863C60F52F3EBC2697D4AF68F64F001AE09E05716EEF202692EF8DCCA257153BC703AB1DBD8FC2A97855C7BA35579525B2D2F84ED43A0B81B4A23F4EBD56BABFF7BACB95327128BE4322D4A4EE1F85A92E645773FC5B2D7C31A404550D3FCD5A3F356E901DDCD05AFFE7C0AEA3F4956B4DA33DBC81F066C6493E94CE88976EDB45456BF728211E8A97C9949FCDA93A146581A8FF112523F824C69AED51A0FA49915B89070223ABCCEE84BBF02E4E763BB9B8520F61CC783C6C41B44D01163471F70122D8DEF9D82284A3B4FAEE901B2F05CD6AE3C3082C8A1F9FC747C584D6661C0785C22365FEB69215AC70B8E5AD5B251F46A40DF43251A4EDB44BA07FCBBD1D01DC58EFBDC589B459FF9CE380694BE78E39BA890F1ABE3C3146CA7BAB734490462B3D1CE100696A9A4C78AAC0B036B20B26DDBCABCD36206F5C2E8AA8285D4CD728CF0744F86EB61766E5C0641C14F3757BCD2A7425DF52C2F9210BBBC04503B00128D8E49D99B55D84114026596A76ED132E7D6F6B2DE1AF89AAED9EA2E557E5933E0F7B26C06D4271C7640EB8D97F330B8BBAE70BC52351961CA9B0EC1FBE19F0DF7E2A8CE98D05857C4F2738D8D89D4FFF51954B456AD0D688EF60D65A209C6B01F1A066D71F00F8224D925E578A16C97224E867734E1FB154E129DC3CD75B1D6040C95B7B6B5F08191BBD408193EE9395D2D2657FB6150553A1ED5D1957C706285604B3688BC0D3B0B8A518EAEBDD70057EE4DB012F8CFBE096FB3EE096FFA82D780A4ED11188FB7F6E1159E2CF82F9554BABE5A6B8AFDD7ABC2E8831A3CA692DDFCAB4105FD7334153376C39A4D3CC242FCCDCE323F3561E3BD7A44ACE');
INSERT INTO turns VALUES ('trn_01a207a6c660700087e3b618ed81f9eb', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 1, 1795424700000000, 'registration', 'consent', 'text', NULL, NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000847af29d6e28de1a', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 2, 1795424700000000, 'registration', 'phone', 'text', NULL, NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c66070009ccb40d03ec83dc5', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 3, 1795424700000000, 'registration', 'phone', 'text', NULL, NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c66070008cb56fd6861f29a6', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 4, 1795424700000000, 'registration', 'code', 'outcome', 'send_code.sent', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c660700099710d0e11b473ce', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 5, 1795424700000000, 'registration', 'iin', 'text', 'find_account.unknown', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000bf0cd2631aa8a426', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 6, 1795424700000000, 'registration', 'iin', 'text', NULL, NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000bb17fe991f706c9e', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 7, 1795424700000000, 'registration', 'confirm', 'outcome', 'find_person.found', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000be3af6fa22d2a003', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 8, 1795424700000000, 'registration', 'done', 'text', 'save_account.created', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c660700089518c47b1e30bc4', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 9, 1795424700000000, 'application', 'child', 'text', 'child_given.none', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c66070008541893bdf2741d5', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 10, 1795424700000000, 'child', 'iin', 'text', NULL, NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000bef828ebca90bea5', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 11, 1795424700000000, 'child', 'iin', 'text', NULL, NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000840a74fdb48573d4', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 12, 1795424700000000, 'child', 'confirm', 'outcome', 'find_child.found', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c660700096c7ab9e7055daf0', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 13, 1795424700000000, 'child', 'ethnicity', 'text', 'child_sex.known', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c66070008673218dbe0f0e11', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 14, 1795424700000000, 'child', 'summary', 'text', NULL, NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000a4209847571c2579', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 15, 1795424700000000, 'application', 'group', 'text', 'check_child.free', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c66070009107e664150fa7e7', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 16, 1795424700000000, 'application', 'language', 'text', 'group_needs.nothing', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000827c1a410acd5ce1', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 17, 1795424700000000, 'application', 'region', 'text', 'usual_place.none', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000a8285e51aa5b1055', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 18, 1795424700000000, 'application', 'district', 'text', NULL, NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c66070008dc690154c9effbd', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 19, 1795424700000000, 'application', 'social_ask', 'text', 'district_kind.city_district', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000bef2b73a240d6a27', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 20, 1795424700000000, 'application', 'social', 'outcome', 'social_status.filled', NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c6607000919a8c7b53283791', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 21, 1795424700000000, 'application', 'priority', 'text', NULL, NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c66070008a635b3223b0a9b7', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 22, 1795424700000000, 'application', 'consent', 'text', NULL, NULL, NULL);
INSERT INTO turns VALUES ('trn_01a207a6c66070009cc1107dfcdbf648', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 23, 1795424700000000, 'application', 'summary', 'text', NULL, NULL, X'016926F376477AD5E33F843854865BBCD4D72F717E882A32D972DE2C7C5689A53E55060625AD59822A58646C53588499C14F5ECD6FF88BDEEABA7E7EF2A01B65FCC211BF25BDAF865B34E4D8A01EF10ED7DE8C8F20D58756D026B76A3BB79699C451DD23293BD34B6A4147562B6F998B37F2AB511D342250B1543FA9B8F1F9CA68927D55EE257B6BB5B65860CF4741E58052B65E7D709C4DD4C378CE5C133C095D45ECA66E78C6124C3FA2F2FDD82AE883EA74DC57F658B1EC4C87A742C19C8F89B9E10BF4CA1B6B57BFB1D271AACE6EC9E5ABA45592A2794330EECE37E285653483A61D33FEDEABF6373417F3C09463BFB62E699B2820E8594288936B90D9B25124DD4767DDDDE4F831833FBE590C453C81DA71DAFA4C6FE0C85788B29F857932A9612B5C5FC36997F441CC52754DD897B21AD3D9631ADD2B24AFF1995EBBDE13214F2FAEDF54056D84940AA382243010C74E9955A25C6084CAA153626DD2F56ECE4026B5096062F65FEF115948FE84714F14F085D5865FE8E4E91E054007DD4CD0DC2341E13FF6D09B77F26DFDCED16A83BF6519B8526AEDB971A3C795523358EFE784F3024FD68A0855CF8A01BD330ED372F4DE7A8FD7D41E8407D43AEB1928BF05BBDB9E3748A2409468E6E35D96EDF9795D351A386ABEB55C512B85FAF48F657129F91467D876422738B2D51DF2EB665AB6EEACEBDB40CF4F7B386728D3BDA57CAFCA6D219DE88BF176B7C001468F2750E4C3AC12F3DB9EE1D68121F9352A2769C57BB9E409104D872C244B961A37ED4152952E610EE407009DCED6FDF5C9368EADB1C0BBBAC9189A1B0AA02647EF292288B35AF81180E8041B9BF7F1632828E4A59219302597EABD166CD4658E33FF82A29B3A047671AA694D010F7C1A255EF81B29B2CDAFA58339C0B42A575E8E50D949A9DB6903BBBADD721C12F0B294DB4D6AF609602B7F7EBCAC195D579EC24F90FF643A3294D38C1475B4034A9C32AE7E1B96660FCC4A6287E348161B9E836CE39B18857314DFC9363FBAC9D3C028FCCD6F91A8CC9F9CF5089BACAE08A5906D9129A90698D21B00D5E2063D41CA6453F1A372D9F0244D02FB87AC6F24499CDD03ED9441D390FC55370DAA8C0B67048D45A185F623CF68A93DBBBE246E18F2A404CFEFD3BE0BD3CBC877BEB234D1A19E4E30021106895384766822ED9D21647DEC180B1E2F10B5A7A787E56BEA18A1297E0237D78454A7F48B11B253474E152E245BEEE646E20EFA4CE4C6DC53E860F964F789EF5CE1E54E896DA452122F8E00DE0C1F58ED95CA839C7A01511069AFF63DF22A5C73B0A186B502469F25BD236C1DD98DA5D68E90B3573FA759D70A9A820F2807FEF410A2E0636307BC466ACFEFCF78DB0F01629FE81CD83CC5D0C4726FBA4ED48FF6BE7CC7AC068E7FAC33E7DCAD63FA7DEB85A59F6AA04CAB45A257F4B317B55FC578FC5E09B45711F6F2EC71EFA9CAE8CF0B33B76274FD416388559FD4523E2E64FCDA79492CC7506B737F24CFFD216C9D6D98DEB611FF62139219F98A452CAD8D31D4F7A3BCACE188C2B395E8C02E9323B93A9D270C82C48BE8D3EDEFBED2B212E61F77120F8BE8E0C1058174829764298DCA79E626FC7EB1D7C0A4A3E4B3E589DD3313B19410469B21DB1EE4B00F02D865C3D67CEFECB38929E82BE6C0E0A56DA29EF5CD708AC6A9C96D81315FCA24DBFAD902F02AB7C802031CA1738025AAD2076C9C8C211949452BB6F5B861E8C1ABC80BA4131AAD1E57C4BDFCD3CB9BED7B723232ACE27A90033BD13D356C4E8C7C936920AFF1040805F0C4C8823EB497B2C381671E69F578085C0A5CB191D61723AA8D606ED9C3962F33DF09CEC3FCEF86CF6162CD64722D3828635E39FDF66A94067ABCD3784C590C8B5A7310884BD5D7CF6E4B8EE2F42E6ABDBBDAABB053709AF6952FBF71FC32BCF1EAD79FE46484AEA53C3E26F382E8405E9DF91770BC14E3AB5EE8E3E82B90E593EF9A43838AA4EC71D144E74293E4E0C37956A3F3E99DAFBA6BF0A389C297817691CBEE153BD95B81113D0C711E55EE62A7980FB44F88394BE67A5D4018CE15EBC36299570EC157A8A5901F4E0D584DB8B5572D2D02F493F3FAD80B6066816EAD09E7F969A414DD5FCA3CE8C0FC99DC5BDD1771F4A3F6821B554A547B05349D6D82FDB0BA585F09BC805B6696C85921A8F36B3218B2967912FD25C73B80757AFDCCE480A9BA7B18AB6B8F457528CD723BBC25AADEE1DF3804CD2C6BC3AE1F5D997E28F1EA3D0C18672212B24AFF952D4FC848211794DCBDE394AC5D128D6AF7304B0DD58F9115FBBA7134D80F3A67B22DBB6906B14BAD01604F8581600453611EABFBCEC630D882203078D2D4B56B834877C38A7651D3663F0A0466E9471F34DCE6BE2057D959B66FE2BB885F9DCDF4B3997084025B9F8A8A699630B0579C69144759C1ECAE222F95580913F88F28BC28');
INSERT INTO turns VALUES ('trn_01a207a6c660700094c677d9589912be', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 24, 1795424700000000, 'application', 'done', 'text', 'file_application.filed', NULL, X'013141075FAF6A316A7E023C95F203743CB60457811CF6E22126BC3677ABDB920C687415F732312E4CCD1303E1B3E47751C4119D940D8BDC63CC807525CBD1F677958E10B8EA6B3F496F409F96A2BB508EE0F83AFDAB52729D225241D6DCC233217F0DF561C65C332A5F0CBE32AFF2030D88E6ACC8E6BA9A2BE57BDBEF82FA0B7B126B79BF4EE3B593A0A41980D52127E2B96A5CA8B6DD8C8274CA83C254D10CC340019E33A8464F4CC4B63504D115FFC12C5E2CD96491BB68DC681F10FFE50AC1382E7CBB0A33CF958A98B81A062072C8FBDFF9944BBEC3FECC2AEBA9F48B340060FC39447ABEC87FF6A7103F9A44DDEAF95805E375B24DDAEE0E0897D9266922079BC71C2F2398A7FA6494F9D45FD1C708E806FF4BB2CA08D683ACE00A814A88C8B0DE6C6AF9CA6CDC6B88CE20E2D6DEF8D7F99BE1972B1BB43294B784EB6209A818051587D51C213329CFE252449E3369C5A02F71385125C42346F91FAE51657E421C68235E405ED01034BD177B5BEC5C2E98D49AB100F4F45D1F294954DD7F0537E9847E5DB1BEF4C224C2164732F4B6FB2D1BDD83973DF267B8DD2A13A8F831F69019C8B64D4468B8D0D77B34DC9FCF774F7C4A1DB9F5C14913D49F0DF2E0F2219A7BA34CE0247CCDE8FD2712EEFAFDBA3E69D817BF06BCE9E685950CAABB0D8511B672833F4BFDCA724C8E68C622BF9AC7C81C9C97228AEE95F7ACF433C26AFD42746D1D1615ACEA229345DBDE9E1F59A0832EE85F872004D0DEED14A62C0F963406219DEF09662C3D9CD1A9BC6A1FECE8D2B44314E48F8E8C854D0C4E4FC741C9F6F0332FA0EAC2D93A16215F7062B36677FAE170DDEC6AFE2F872C709B1F2353CE868D7CCFBF5FAE648E2C92F693CB12A8004B898372CCF9AABF4462A4EDAD5E963BFFE56800E92A449073FA1E1DFFC2F5A21545EB638A0BFF43E72403422B89C134ECFE6218706F5823A47BCC1EE0743D18E0D12CBE63F3F6A423691F91918A2F5710AFE5702A5DC1D9BAB982ACD3256D37E80D0D30D14837313C2775874857B352F5BD96B8FB15B350F47DC03C9181905F5181A166844BD0730894237B9D787431E9A73DABA1D6181039E58ED65741EA9D8C62D4B323559F35C65DAC6A52BB0F9ACCCCADF2BA0D043034394C50781DD685EE325FD8A20B8883558A2E47F6461D0F66495CEC9D98192665713433FC315990D27E2B84AC8908D10224D1770CC579C121FFCFA65606784F548B647DE58D8A96F50066BAE86117E978E3D40409078C0F0E4C4639FCE9F892313EEEA359762B1EAF40A632C68231D01EFBBF054BFDB84DA869139DFDF9E33A7C624B2FD80D205A5FA7257581E9CC6D2532EF736F25E1FA7B3286B93072705890CC26048DD95140A50782F920C525E8B18035F595577C4720CC19A7C4196CAD5E6E807513B6FC754D8DF6E0C58BF63E247056EA5EB35FCB347784AC600D7664A0F5031939EF549B1895B9B8C4E8304AF3158340C4F65FF3B97FBF0C9E9C7AC9F3A3FFBDF4C6197696B5D45173BD1983E195033F9C99592D02F976037A2072EE2E6BFD84EA751DE5629B0AAD1A857E6AA21886C9AA13CC05B21D5AF5C68056B1C6F2CB2E31381953F72B1FF31F2807000B004DAF0B7237D77003E03A49AE9764CF4B67AC45963B1C4AF7FFA6A4E349E43E3E9D0AB8D854030A8AA9C5F81CB13D58E1B1696092EA3FC899B553B3476B1D23F9C54C3AE90F65DE04FFD10CCAA428D4BAB8A67F167BDFFA0753CF79B736190117942C1362D82D2834E456BA84640D7A031FA9475D7BD62E9EA6ECD99070451EEE5C97995AC4EB6E4406F3A22DB306078586B6BFE8BCD8079532C60383E337276822971B49D0DB98455A40E2F053D2C22911C68B5AFFBDE56D5194FC9B971088C03F2BB807C98A49D30B61038879E66717FCB9D37C06E1372617F73C82B2BDEF2A0C9B1F26C491782E94A19BD6D976BA558E2A88096168C3C8299E873E098C8EE2C3AB3ED871B58A7D97F6B20BCB536B34208267BFB6EDAE79670F04DB519D2B73321B339AB59D6EEB44A5676C4C3361BD0F392DF8AEE970D878198B7EEBE8BCCCA7AC2D0ABBFA0780CE6509B99A7CACF45B81788818C0D7FC14CDDDE10556A70B2271D62F53494C2449A1FFE5A0203B6992E8520B73537B05685FCAC99387D8B32EDA9D6AD22D438E61E0224D48D05334A074249253B2525D51DE8A467BB9F60026EFC59231D69E3D9BB855BDD6E71B9E961C0DF0F1B4663885DC26D27D8B003E35D1FD17635308310C144A6289ECCDB5F4B93149A6769767DB0630B6925A05A6C3FF9C8E34240FBC230BBC9EBEB7CCF96149134F6C3D5AF6C3EFAEE46844A0A9E5628AA452DCEE9CA7D9D484BB15F6EA506A74F98F213B19024FF4A3153ABE1C5C9A71CBACD898F241F8953403886F83C1134008EE6A1B857BC873B5C41C30DDFB89E60AD3AEA720237D42292F0F0C1AD7895B80E508B63D527C69097C6A28A9AD7EEA33E6518A12AEDA3AD142BE6FBABF2580FB3A27562C7F93C92E06C97C8341656AB9C066C42F7AC62BC2CBE010C14AB1B1FB41D894A1FDA7F0CEF72BB0AEFDA6F222B4F6F41EEF79230E4628C9CBD9B10B830FDE6B53ADFF91B1999493F8E525958BCDD81AB6F35A4EA179E1C51FA846A8A71A790821FB1B29877C61990D1D3B528348D48BD491EC691DC98EAC4C112E95D40DA25C93F2831383D125B30C0317B322B3B703FAC832550FBF167FF16726F83C5E4F48D9136A2CF78926683E8154E2753F7129BD0287CE2837C1E65F3DBDC610A43BBA15D728D0DD1DD17636A7E6F3782A22CB50B474C528DBE16683F3128662FBFBA3E766513F607F2C4E0888EE3D76B9D4C71189C88882A585A86027B61D4EB7E41BD0351E89E19F14B6C4B915A9A681CF414CE637AE38B060087E6B00E37FB5B02209784AA77BAC916DD4FA934D66182371505F68A358F0DF873F344D9BBD73069D0AA16994DCD1E286DA9A4FC7C32273D80F19ACE044B50D3087A4A18AA815AC56C0AD5F08CA5610284B99065662D9CAF88763FBA228B10FC961FF5E8099E67599716128DF');
INSERT INTO turns VALUES ('trn_01a207a6c6607000816d084bea695695', 'cnv_01a207a6c6607000a20c46694ad45b3f', 'con_01a207a6c6607000839e3d523ca5af8d', 1, 1795424700000000, 'language', 'choose', 'text', NULL, NULL, X'01704EEB8C0D327DF0C9457E6DB54349242B9C180518DD01F46B01F0A450FB173048E39E7AAD05A700266E3CFAB46F3AB5609238C76A4C54C2847AECFBE5808658793636C7936749F46F44BEBC074F83E2453BA59E3AF31F967DECC7D83D2129E7058E6A14FC8212D8B959415606BB4DEE46CA2A678E93EDF380BC451210B60DFCA6BFD9279A80DF92CC826EDE0330F87DD9D432AC948BDC56D87F271C3ADDA1428415E3E011B57EDC5887574A55E9E5B72117D057961C2C0AFA2944213517369D7D87717C2316484EDBEA5C2BA3195DCF8AB40D92E83309A39DB357D17F0BB8D3212790AD7DADC18086E5EF4106E21593CEFECFA67DC84C5E38C3F808EAEAE3029087D6FFD47D38593D12D8DBA69DAC581EA5B512D3E42777BA1ED3AC432295C992EC23166405EB80351F3869EEEF63D024BF9E42AB127122A048911E2ADC12504F72DBE6A9143D266C1040440CA943CBFAC358764F0E572853090377C762005D9EE152CC598F7DC34F622D7F5DF74A1A6F90B134F274AC36BA1C6984CF03D191C539279E8A96B3635F6995A33799E921993D09D6A350C5BACDED91690525618E932E5DEE7FCDBAA0C97087B268E42544327525B6347EAB520CF010199F05092F3D32B80A2B36B1A4F22016A87383D19D88B0334F6BBBF7BB6DFFDDB9229570D3A93417EA4CB1059F1C8213D1D73BDCCDB10339E22FA8D2B9FE76CDA601B7E4EEE3FDD9CE0CE47D598C668EB3E679EE8C4F694874F41EA2D5F84E9E27CEA5D32A66A23103A1CDCEE79EB3E35A5B1B3B29A539EA8A757FCCFA47DE476797FF4CB808C29A5261F0C1533156ACAFFFE678F788064EE4D8C7F63D406CA6B6F8BE7D126A0FAD2B16EE23B308BCF2B4B32F77BDB7AC76A22654E1F9BBDBE40FEBD88FCC639E6B6EF960ACB99F543AE1188536112DD19EF743FEAFCBF610FBE760A9889C8773D7D373DD2C2164D42498D0F9ECDD8A59F612F9410514943870AD3AD4A42D90F34DF160A97471674EC6AA0EB9CF701FBAB4A5CDA2463F94F22B45C81CE6769F62DF11D7BE5A71798A53FEFEB6E6B83909A6B0B88B58C3DA2368ADF0D909F836BDAC41B1815C1AC1920EC745EA16980B87CACCEC37403EDDA2BCE9D97DDA2B850891FE30142043E5AD0070750F04E9ED19D4AF3F53E6119A96EF765F0349ECFED4E62CE17A35E52398F3FC09562E250B2E4FF38911DD402F28F3D959FCA23790CCCB3B4FD61F50710B9A4D629EF16E4DA425707B2AAB26E6B564E060C5B3D810BC7181F972F7D1729ED7EFFEA6286B8894A677748B9E959DE22825');
INSERT INTO inbox VALUES ('inb_01a207a6c6607000a4371735f32c5474', 'web', '-', 'before-1-1', 'cnv_01a207a6c6607000b4b0dac948325ac1', 'con_01a207a6c6607000b0d3641a68f94a69', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000a527a819b062c680', 'web', '-', 'before-2-1', 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 'con_01a207a6c660700084caa8cd7b63c7cb', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c660700087cf586184efa39a', 'web', '-', 'before-2-2', 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 'con_01a207a6c660700084caa8cd7b63c7cb', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000ade4a4f4557f17fe', 'web', '-', 'before-2-3', 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 'con_01a207a6c660700084caa8cd7b63c7cb', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c66070008df24e81f59fc8b3', 'web', '-', 'before-2-4', 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 'con_01a207a6c660700084caa8cd7b63c7cb', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000b29d7e6741705ac1', 'web', '-', 'before-3-1', 'cnv_01a207a6c6607000be84b656ab309d77', 'con_01a207a6c6607000941f6a00f65f1e53', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000a53ca305cc06f5c9', 'web', '-', 'before-3-2', 'cnv_01a207a6c6607000be84b656ab309d77', 'con_01a207a6c6607000941f6a00f65f1e53', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000934c42b9e830a96b', 'web', '-', 'before-3-3', 'cnv_01a207a6c6607000be84b656ab309d77', 'con_01a207a6c6607000941f6a00f65f1e53', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c66070008ec9676563301f6f', 'web', '-', 'before-3-4', 'cnv_01a207a6c6607000be84b656ab309d77', 'con_01a207a6c6607000941f6a00f65f1e53', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000b461980eb9dac7e3', 'web', '-', 'before-3-5', 'cnv_01a207a6c6607000be84b656ab309d77', 'con_01a207a6c6607000941f6a00f65f1e53', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000a2330690c1b641ab', 'web', '-', 'before-3-6', 'cnv_01a207a6c6607000be84b656ab309d77', 'con_01a207a6c6607000941f6a00f65f1e53', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c660700082eb7d2c652a66da', 'web', '-', 'before-4-1', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000b453d693ca5589f5', 'web', '-', 'before-4-2', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c66070008a5283c2b8203c1f', 'web', '-', 'before-4-3', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000ac4c69ab7ef7d79a', 'web', '-', 'before-4-4', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c66070008c1428cc29b4320f', 'web', '-', 'before-4-5', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000bb7fea5d42f71b46', 'web', '-', 'before-4-6', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000851d2a0c1b97dd80', 'web', '-', 'before-4-7', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000b2b6efc8b035b4e5', 'web', '-', 'before-4-8', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c660700089730ea5a2e7aaf6', 'web', '-', 'before-4-9', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c660700095fe4e80f0509d27', 'web', '-', 'before-4-10', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000962945641064d0a2', 'web', '-', 'before-4-11', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000846f6f85050e1a69', 'web', '-', 'before-5-1', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000bd012051d5398c3f', 'web', '-', 'before-5-2', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000adfa6848724dbafc', 'web', '-', 'before-5-3', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000a631695da8452ce0', 'web', '-', 'before-5-4', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c660700087205c72a2330eda', 'web', '-', 'before-5-5', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000be3b05421c94fa2a', 'web', '-', 'before-5-6', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000941edbd36468016b', 'web', '-', 'before-5-7', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000a7f6d75613352699', 'web', '-', 'before-5-8', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000be072257398584d3', 'web', '-', 'before-5-9', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c660700092f0f45eb1fb666c', 'web', '-', 'before-5-10', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000a1119287f47d7c4a', 'web', '-', 'before-5-11', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c66070008101d2178d2dac19', 'web', '-', 'before-5-12', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c66070009d0f6109d5656288', 'web', '-', 'before-5-13', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000bed211490ffe0395', 'web', '-', 'before-5-14', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000926cea5e536c426d', 'web', '-', 'before-5-15', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000b2b41884f12e5374', 'web', '-', 'before-5-16', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000a46469dfe82aba4b', 'web', '-', 'before-5-17', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c66070009f1859b53b7df80c', 'web', '-', 'before-6-1', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000811ce60aa4693589', 'web', '-', 'before-6-2', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000834c99efea55ee84', 'web', '-', 'before-6-3', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000adb98500ee46bff3', 'web', '-', 'before-6-4', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000a815487fe017ecf5', 'web', '-', 'before-6-5', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000841500859e0ab300', 'web', '-', 'before-6-6', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000b7f5a2b4d21fc147', 'web', '-', 'before-6-7', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000b4b86833f3288b15', 'web', '-', 'before-6-8', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c660700088d5d92c643955f9', 'web', '-', 'before-6-9', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000be46480cf9278686', 'web', '-', 'before-6-10', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c66070009cba037d94879064', 'web', '-', 'before-6-11', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000afccfda97d5700d5', 'web', '-', 'before-6-12', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000aed6267701e03c5a', 'web', '-', 'before-6-13', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c66070009c2cca6e22ee89b5', 'web', '-', 'before-6-14', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000b221ba13573af86a', 'web', '-', 'before-6-15', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000acc5ada068622a9f', 'web', '-', 'before-6-16', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c66070008a6b08c82b614d90', 'web', '-', 'before-6-17', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000958f3ea88601a9a7', 'web', '-', 'before-6-18', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000876915e14535b9ff', 'web', '-', 'before-6-19', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000bd7a5b6cb54c2dc1', 'web', '-', 'before-6-20', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000927ad4cf034bf665', 'web', '-', 'before-7-1', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000b0a507e43e3bd5b3', 'web', '-', 'before-7-2', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c66070009a17143b81c853f0', 'web', '-', 'before-7-3', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c66070009b8b79502d5118ca', 'web', '-', 'before-7-4', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c66070008fd07240a0e87c1a', 'web', '-', 'before-7-5', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000a7a94d799613131a', 'web', '-', 'before-7-6', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c66070008bea4a81b6585d46', 'web', '-', 'before-7-7', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c660700094ec2e53970ad36e', 'web', '-', 'before-7-8', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000bcb25a0e1b09d1fa', 'web', '-', 'before-7-9', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c66070009447c03e7341d7fb', 'web', '-', 'before-7-10', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c66070008bc9caeec60a7834', 'web', '-', 'before-7-11', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c660700084772292a25c2e2a', 'web', '-', 'before-7-12', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000a8655508f7914242', 'web', '-', 'before-7-13', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000ba9625c54034657d', 'web', '-', 'before-7-14', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000989be2fba7047946', 'web', '-', 'before-7-15', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000a51242f8254d0a09', 'web', '-', 'before-7-16', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c66070008512f86082c30d14', 'web', '-', 'before-7-17', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000974d3db869c95c02', 'web', '-', 'before-7-18', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c660700098491384e0884682', 'web', '-', 'before-7-19', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000aa4af6d41d77d697', 'web', '-', 'before-7-20', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c66070008352272b010a7248', 'telegram', '7000000001', '1', 'cnv_01a207a6c6607000a20c46694ad45b3f', 'con_01a207a6c6607000839e3d523ca5af8d', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO inbox VALUES ('inb_01a207a6c6607000b72f15fdb44f4a40', 'web', '-', 'before-7-21', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', X'018E626C296A70B9CF0E345E91C5DDD3CBF0E3323B3B595173D7D3A3C28CE39BC9A93B91E6BD9314C1298E8450CFCCF02699D6EB3C78CDC9023D5C366CA383D6417ADC19A235E1622111B8914B0E7CB3BC86C22AD467CD63F14CC304643B088439505BE5A9B48B961D94C11E015C9AB2807AED2718B2E4040251CF551292D8357C12F944B6DFFC45B4D0F131CA3196AA936CF6E31C8A217AA14E436067931FB31B8E7DBB8C90B7EA2E3FE363DC3B61DD76B68EFCB394615C1915A6BB7C076356DDEF518AD5E615DF43BFC12F28A372F2BCE39DEBF3295FD818716D72834DAEB7802C6BCC12B0D9CADA8DC52AD4', 'dead', 0, 1795424700000000, 1795424700000000, 0, 'a fault of before');
INSERT INTO inbox VALUES ('inb_01a207a6c6607000b27597219c94d9b3', 'telegram', '7000000001', '2', 'cnv_01a207a6c6607000a20c46694ad45b3f', 'con_01a207a6c6607000839e3d523ca5af8d', X'0115AE03708DA73F1C125D7C14E572FBCBA9265179683542DAC056C72806FD21E25AFEEADA2CC7C42F5BF86F0C29C1376E0C8B1D0A093035BE84F8AF7FD727955857001D88B1C6D570D30CCF9EFA52F7670A3854783FB03AF82FFFA90475D6AA711DD9F589D3DDC15290F9D2697F35E98AAB82D1733564514A70766ACC3616EB9595CC332A642A62D37C4A2277C087B33CC4EF8C923A6F9F02F2C0BE3951BFC16B619B4146511CB2E677A595DF5D8DE733D059226484E813B2BE', 'waiting', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO outbox VALUES ('msg_01a207a6c66070009d48fcffeb332561', 'cnv_01a207a6c6607000a20c46694ad45b3f', 'con_01a207a6c6607000839e3d523ca5af8d', 'telegram', '7000000001', 'interactive', 0, 'trn_01a207a6c6607000816d084bea695695', X'01F985D6E2DE4E60CFAA2591FDC4CFE784D74346FFFE08F714378BAAEC12094E795EB34A0BCA3C834033EB1D60B5243EBD0150A5ABACE38E615112841460B30627D86784A114E3A5B9FF72D435AA2DEE5BE4CAE26CCCE9F63CF07669F8BF56AA8561ED4BE4332B1D6319445341FE2FBC0712C9F593DC94DBE0FF92042EF081FEC15AFC989E4457EF61609E46B3A28D9FFD8498B5365AA2E537BD432C95F0FBA47458D3EED13F7D7B0EFEBDCBCAA7FE286B252F4ED94EE8CD46740A2B59581B65ED65AB03B00BCDE0C302859EAEC2F2EB3C47E7A0C1446F9440F4E77BF5ECDB6A28120D28C719A644BBD139E823B23C9D3DF6DB80B110236E70F4DEEFEC810F22591312CB9864D677AE7825E99043161B8AC5EA431B9D9E09183E6962894C39A859EECEB5F51DE2ABD69B47FEAA131CA76E9459EBB1E6BC0157B29D30EB6DA0EA758FC4D0E285C1FF2BAED089F9BF956A605AF486B2A0829CC8A3FD3E7C06485D1347012AA7D191D1B98F5FFD73A16513965B91797D3DD406191FF71948AEF8138210AF88E93989C7A45686FDCE8B49544A5B6CC4645774133417D0548DCD30A3B9CFE6E5477CF19F5F674BD75E07D723F3417C584339E1152282998E35A0368A66D461BCCC81EDCADEF19B8314B7E82D66080B156207325EE34FC2453A529459EA8A823D16032EC241062EF67DFCE6C265ED1CB2830CE500F01ACD8204DF76CC72B0DD7EE987DD08939EF9655474A98D89079989E89FF113763F5694CCF9D45795211F2884F63ED9952285F7D8401061534C9F680D0FDBAD1011D6CDF2017A1097537CCAD10807725E94F75EB29F1772722A6E7A68D68B0C3146EE5E28D84299BF62C6970B73C142790670E46943AE0CE1A29F3C2FCB7F03DB37025202EC096F7C6B49021EAA5190311469A7BA37835CBA8AFC50C5C83338F45BD531ECB80E81951B2A3C7F1218073660EF8F9285CC408BCE6C615D22212E71660B46BB859CD22E72966A1586E235F7D83F873D20E93CC71083B8C41828F6446DB2BC4C4E7CF93720BB68F5CB21E2A61E087A34ACAFF9F730BBD99E56E5145816C7A771FEB1C1D8E69E226097DEB47AF8A737D216969393DEFE5114F08826426BBB54382C5B14D214122986401529367DC7D3B9799827A088A92C49810785EF863E5BEB71038536955E2EF09F51F05C4EF99A7256EAC549F85146FF8D32FE3A565D30519B0382A9EBEB3D8B4B994457A4275295FFF689DBC47FFCCF8ACA83D9C4D3536A992E341F41', 'waiting', 0, 1795424700000000, NULL, NULL, 1795424700000000, 0, NULL, NULL, NULL);
INSERT INTO calls VALUES ('cal_01a207a6c6607000b14ed878c8e1d9d8', 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 'send_code', 'cal_01a207a6c6607000b14ed878c8e1d9d8', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'sent', NULL, 1795424700000000, 1795424700000000);
INSERT INTO calls VALUES ('cal_01a207a6c660700085729dac1b33ca78', 'cnv_01a207a6c6607000be84b656ab309d77', 'send_code', 'cal_01a207a6c660700085729dac1b33ca78', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'sent', NULL, 1795424700000000, 1795424700000000);
INSERT INTO calls VALUES ('cal_01a207a6c66070009fe330c66a7afccc', 'cnv_01a207a6c6607000be84b656ab309d77', 'find_person', 'cal_01a207a6c66070009fe330c66a7afccc', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'found', NULL, 1795424700000000, 1795424700000000);
INSERT INTO calls VALUES ('cal_01a207a6c660700081228b162d2cd12e', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'send_code', 'cal_01a207a6c660700081228b162d2cd12e', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'sent', NULL, 1795424700000000, 1795424700000000);
INSERT INTO calls VALUES ('cal_01a207a6c6607000b242491f53ad91e3', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'find_person', 'cal_01a207a6c6607000b242491f53ad91e3', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'found', NULL, 1795424700000000, 1795424700000000);
INSERT INTO calls VALUES ('cal_01a207a6c6607000b028c42e00242ad0', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'find_child', 'cal_01a207a6c6607000b028c42e00242ad0', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'found', NULL, 1795424700000000, 1795424700000000);
INSERT INTO calls VALUES ('cal_01a207a6c6607000b9073601509308a8', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'send_code', 'cal_01a207a6c6607000b9073601509308a8', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'sent', NULL, 1795424700000000, 1795424700000000);
INSERT INTO calls VALUES ('cal_01a207a6c660700091b41dd834f897e9', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'find_person', 'cal_01a207a6c660700091b41dd834f897e9', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'found', NULL, 1795424700000000, 1795424700000000);
INSERT INTO calls VALUES ('cal_01a207a6c66070008d33de2bb43dfa8b', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'find_child', 'cal_01a207a6c66070008d33de2bb43dfa8b', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'found', NULL, 1795424700000000, 1795424700000000);
INSERT INTO calls VALUES ('cal_01a207a6c660700082c6d1f941031423', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'social_status', 'cal_01a207a6c660700082c6d1f941031423', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'filled', NULL, 1795424700000000, 1795424700000000);
INSERT INTO calls VALUES ('cal_01a207a6c66070008056df1f76dd94b8', 'cnv_01a207a6c6607000888521418741dae2', 'send_code', 'cal_01a207a6c66070008056df1f76dd94b8', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'sent', NULL, 1795424700000000, 1795424700000000);
INSERT INTO calls VALUES ('cal_01a207a6c66070008034c9af850e416c', 'cnv_01a207a6c6607000888521418741dae2', 'find_person', 'cal_01a207a6c66070008034c9af850e416c', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'found', NULL, 1795424700000000, 1795424700000000);
INSERT INTO calls VALUES ('cal_01a207a6c6607000bf8f82f8e74d6e13', 'cnv_01a207a6c6607000888521418741dae2', 'find_child', 'cal_01a207a6c6607000bf8f82f8e74d6e13', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'found', NULL, 1795424700000000, 1795424700000000);
INSERT INTO calls VALUES ('cal_01a207a6c660700097121e1177a54115', 'cnv_01a207a6c6607000888521418741dae2', 'social_status', 'cal_01a207a6c660700097121e1177a54115', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'filled', NULL, 1795424700000000, 1795424700000000);
INSERT INTO calls VALUES ('cal_01a207a6c6607000a7d50a93430b7a6a', 'cnv_01a207a6c6607000888521418741dae2', 'add_document', 'cal_01a207a6c6607000a7d50a93430b7a6a', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'added', NULL, 1795424700000000, 1795424700000000);
INSERT INTO calls VALUES ('cal_01a207a6c6607000ab6570dd906af536', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'send_code', 'cal_01a207a6c6607000ab6570dd906af536', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'sent', NULL, 1795424700000000, 1795424700000000);
INSERT INTO calls VALUES ('cal_01a207a6c6607000a65af6e1fbec5ded', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'find_person', 'cal_01a207a6c6607000a65af6e1fbec5ded', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'found', NULL, 1795424700000000, 1795424700000000);
INSERT INTO calls VALUES ('cal_01a207a6c66070009aab383bf950f54b', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'find_child', 'cal_01a207a6c66070009aab383bf950f54b', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'found', NULL, 1795424700000000, 1795424700000000);
INSERT INTO calls VALUES ('cal_01a207a6c6607000b201b9906d7614f6', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'social_status', 'cal_01a207a6c6607000b201b9906d7614f6', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'filled', NULL, 1795424700000000, 1795424700000000);
INSERT INTO codes VALUES ('chl_01a207a6c6607000b14ed878c8e1d9d8', '74aa03d5a445acb12f48b2cbc10a100d', 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 'phone', 1795424700000000, 1795425000000000, 1, 1, 1795424700000000, 1795424700000000);
INSERT INTO codes VALUES ('chl_01a207a6c660700085729dac1b33ca78', 'c40596d7d04243a26f22e0dd8aaba6b6', 'cnv_01a207a6c6607000be84b656ab309d77', 'phone', 1795424700000000, 1795425000000000, 1, 1, 1795424700000000, 1795424700000000);
INSERT INTO codes VALUES ('chl_01a207a6c660700081228b162d2cd12e', '5959b8562a24c6bc5c7ff839301500eb', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'phone', 1795424700000000, 1795425000000000, 1, 1, 1795424700000000, 1795424700000000);
INSERT INTO codes VALUES ('chl_01a207a6c6607000b9073601509308a8', '56b02cff62d400e4ea93ea18705874d7', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'phone', 1795424700000000, 1795425000000000, 1, 1, 1795424700000000, 1795424700000000);
INSERT INTO codes VALUES ('chl_01a207a6c66070008056df1f76dd94b8', '2ccb32d551bce8433d1b641a2c15cd5d', 'cnv_01a207a6c6607000888521418741dae2', 'phone', 1795424700000000, 1795425000000000, 1, 1, 1795424700000000, 1795424700000000);
INSERT INTO codes VALUES ('chl_01a207a6c6607000ab6570dd906af536', '8fc130d4085957c8c97ca684fff73585', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'phone', 1795424700000000, 1795425000000000, 1, 1, 1795424700000000, 1795424700000000);
INSERT INTO consents VALUES ('cns_01a207a6c66070008cd3fc39e2f39168', 'acc_01a207a6c6607000b8438078c8fecf12', 'cnv_01a207a6c6607000be84b656ab309d77', 'policy', 3, 'ru', '2f283d6ea6e32c04a2aceeb8eeb72e2fc2ada73312b0ab74b104f09200180366', X'01CD4720FB3E8690DEC0470F49BE4987273B79FE1385DEE7063073AB318331822D18D55D59CD46E7EC6E45B2DAF3230D7968A7F4E6229287A062F036AADB495D23AD4BD3ED45C7AA764B3E9D4ADEE6E9E5D0A4A310C53C5F1638020B56D45A0F6E', 1795424700000000, NULL);
INSERT INTO consents VALUES ('cns_01a207a6c6607000bd937af8b8c80f9e', 'acc_01a207a6c6607000b87d74f12faa6dd8', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'policy', 3, 'ru', '2f283d6ea6e32c04a2aceeb8eeb72e2fc2ada73312b0ab74b104f09200180366', X'018519CFD5E1AC892290F3CD57451F382B32AE39E4D70B73DD6F9ED03D88900952BFB59F224CA349E93767C2797103C7E1D848E4142870FAA53731EEFCFCB80459009419311CAFEED2BF473A4BF1EBB1179CF38321D6B511DA1228', 1795424700000000, NULL);
INSERT INTO consents VALUES ('cns_01a207a6c660700091b2843583c0cd44', 'acc_01a207a6c6607000a8328d89916305a5', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'policy', 3, 'ru', '2f283d6ea6e32c04a2aceeb8eeb72e2fc2ada73312b0ab74b104f09200180366', X'01E42D325CE9A63BBB2E1B25FDB0392A138B941804F66B8C94C0E2E86E1A1DD3DF36E601638628E28F8EDF4CACFE2DD482E9DAEB9E51CBE548D52F92DCE3D6D6E9D23564A4952B7A74E4C1D46C052608B0B3561F148534235D9673B2795C6CBBDC', 1795424700000000, NULL);
INSERT INTO consents VALUES ('cns_01a207a6c6607000b0683ce9bc8371e2', 'acc_01a207a6c6607000aced57e7fc131814', 'cnv_01a207a6c6607000888521418741dae2', 'policy', 3, 'ru', '2f283d6ea6e32c04a2aceeb8eeb72e2fc2ada73312b0ab74b104f09200180366', X'01B62DFD1A168D4D6EF6EE8D8AF0F0E02DA29C0257E0CF252CF76823B3D63305E774ADA1F6E8DEE32308D4579E27A60F36830E790213E80D58CF9845C20289AC4F17A240A417AF0540440BF242FDF9F24866640091B52469CA000A71D8B7B2', 1795424700000000, NULL);
INSERT INTO consents VALUES ('cns_01a207a6c6607000ad47e76fe2013b1a', 'acc_01a207a6c660700098b8a65fbe2a5a0e', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'policy', 3, 'ru', '2f283d6ea6e32c04a2aceeb8eeb72e2fc2ada73312b0ab74b104f09200180366', X'019BB6221C96AB52CB6448F39E18AD07253DE4E863E32E02C2637960939BF691900074E65FE75EECC8AC884B5CCDFE4287DC0850A0FC8A5E7B49A2D7D8F47002845C80B4E9F180AF764B320FA9493AE5B669082408E7E12324', 1795424700000000, NULL);
INSERT INTO consents VALUES ('cns_01a207a6c6607000940b665c96b47499', 'acc_01a207a6c660700098b8a65fbe2a5a0e', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'application', 3, 'ru', '25cb5717c91de0adad4a81eb718739299d3d70ec5bd9ad80a09f9d299ecf851a', NULL, 1795424700000000, NULL);
INSERT INTO children VALUES ('chd_01a207a6c660700081fcb6460aa5a087', 'acc_01a207a6c6607000a8328d89916305a5', '3d6b5c6a51807fbd3c7f38ad6ee65fd1', 2023, X'016E9EC23B63E08B6188C0D2D774BCD838226F424EBB66919F172213D697449559612FA4EC40D0B93B2247594ABDEB71108F095143F0FE9D6D6BA4EB4728E26D464F3593B24AE00A718A61998F25A2BCDC54C29950D8388A92BED70DB353E4BB6664EF2C4C1DB74FB54A9E1FE98ED614ACE6192950E9FDB95BCD231E3532219F28D77737FE20EFB9FE912578C9A2CFB3110673E9228D8612AAFD377C3E4FB6C9C48574B186C14C39B226F440B8', X'018FE3C0D5D15C9D0F58792BC5FE405A3815DAFF91E3ED4DD46F3601B998D736FFE7CAB912A8B23A306F8507649E3DF258238F5289F83E7EF9765D80FC712239549DEE7AB6718DC6DBA011BE', 1795424700000000, NULL);
INSERT INTO children VALUES ('chd_01a207a6c6607000a45d2f9fc13c1825', 'acc_01a207a6c6607000aced57e7fc131814', '33f792c1e6e0ea769c87443f672a6178', 2023, X'01450C868D9D5ED7F6D1B2596B2A0999E2326D65758F82805582B37813185665102F78DE84A71D14769560C6ADDE13514A9AA89FDD2CA47C57A61FFFE8BA95C83911493CCA6073EFF50A574E56030F56EE034E9DBBB07C3232E1266C8B5B334E71236B0961EF71FE98E9378E630437B7EE0D4CA4148368B3DA42E08F00EC2C43032EB2A006872DE64599F79CCC8CA7ECFA9C263D0603B018EB7DEC8637599F03BA0792C6D3D8A865ECF8E97B7F7D211633', X'01B8301A2DCEF5044145B643EBAFF253D5679A07035B62DB77E7421C31CD03F10396A12E5B66D000757506D8A0875F7AC814CAC1E6D9D66E97DE1955B9574612A56D9F8550E8B8B84CA8FB86', 1795424700000000, NULL);
INSERT INTO children VALUES ('chd_01a207a6c6607000b86d5df5d411878d', 'acc_01a207a6c660700098b8a65fbe2a5a0e', '0ff83c2c15fc87ae9f3b012d9be47001', 2023, X'017E21041FF00F4A578999D181B8E19D38786903FFB055D5041E24A70BA773D326F1AA657DF0894D369A95FE04005E271358BC5158F23F30C4C45903CD9B255039807FAB26D4E3712613F511B435694D6722DBB290048C58BE058FA655F2AA265787B593210DD86D119CF8EDE29ECC57BD56DFFBBEE4F65F8771084A7B7E252C0F505ED387546A6860DD0F98117464EB37B64A30DC36B0B304D344E72E4EAF8B23A9A37A84894BAC651E5552F7E9A5C89C9421F457', X'012FE459FB89F04A35E93E0BB8F5D3500FB1FE525FE1E8F7F62B00F494AA7A62E4DB11FEED3DA2A7CCEADB235A1C3B901E1DAF77059027439787F413308232C37E565500ED60E093D068C265', 1795424700000000, NULL);
INSERT INTO applications VALUES ('app_01a207a6c660700096773d9a978e2da9', '2026-0000001-2', 'acc_01a207a6c660700098b8a65fbe2a5a0e', 'chd_01a207a6c6607000b86d5df5d411878d', '711210000', 2023, 'ru', 'general', '711210000/2023/ru/general', 'general', NULL, X'015700CDF4309535F9B9F1B0983C8C5F1F68F531D73F85C1CC0FE07268BF6C36D369C4B0F1935DCADE003A', 0, 'referred', 1, 1, 65536, 1795424700000000, NULL, NULL, NULL, 1826996399999999, NULL, NULL, NULL, 1795424700000000, 1809147600000000);
INSERT INTO queue_heads VALUES ('711210000/2023/ru/general', 65536, 1795424700000000);
INSERT INTO queue_blocks VALUES ('711210000/2023/ru/general', 'general', 0, 0, 1);
INSERT INTO queue_blocks VALUES ('711210000/2023/ru/general', 'general', 1, 0, 1);
INSERT INTO queue_blocks VALUES ('711210000/2023/ru/general', 'general', 2, 0, 1);
INSERT INTO blobs VALUES ('blb_01a207a6c660700082d66ce258b8b08f', 'cnv_01a207a6c6607000888521418741dae2', 'application/pdf', 191, 1795424700000000);
INSERT INTO blob_chunks VALUES ('blb_01a207a6c660700082d66ce258b8b08f', 0, X'018A1D5EE4D1A6DF188882C3C32356CC14E9BEB4C67CF503B4893B1DF7A2C473C91031397B9BC6B537497B9EE5A04B32204E2BD36C809A406393085E47697FC64578D293B8CE49645396B175ECC3FF09A4FB378CE6CB13764608E2C7A632014B76653ECE84E05C1DA99A32629C167A985BFC3B82FFD436CD952F1CF2885490B7A8177C0B36EB85EBE27781E5D46220475923E43388BD4F278F8BBF8375AFB46FBCF06CADD9A1379AEAAE9044DFA75F3DC7734B3F6F25040EC04DDB6EE9FF0F17272263BC62F3EE310E7182F2BAA969C0D45B7395A9C2CC34E6D71069372E0AE23E85FA4724AEF74E');
INSERT INTO documents VALUES ('blb_01a207a6c660700082d66ce258b8b08f', 'cnv_01a207a6c6607000888521418741dae2', NULL, 1795424700000000);
INSERT INTO places VALUES ('100000000', NULL, 1, 'region', 'Абай облысы', 'Область Абай', 'Abai Region', 'абай облысы', 'область абай', 'abai region', 0);
INSERT INTO places VALUES ('101000000', '100000000', 2, 'city', 'Семей', 'Семей', 'Semey', 'семей', 'семей', 'semey', 0);
INSERT INTO places VALUES ('101010000', '101000000', 3, 'town', 'Семей', 'Семей', 'Semey', 'семей', 'семей', 'semey', 1);
INSERT INTO places VALUES ('103200000', '100000000', 2, 'district', 'Абай ауданы', 'Абайский район', 'Abai District', 'абай ауданы', 'абайский район', 'abai district', 0);
INSERT INTO places VALUES ('103230000', '103200000', 3, 'okrug', 'Қараауыл', 'Карааульский', 'Karaauyl', 'караауыл', 'карааульский', 'karaauyl', 0);
INSERT INTO places VALUES ('103230100', '103230000', 4, 'village', 'Қараауыл', 'Карааул', 'Karaauyl', 'караауыл', 'карааул', 'karaauyl', 1);
INSERT INTO places VALUES ('103230101', '103230100', 5, 'other', 'Орда қыстауы', 'Зимовка Орда', 'Orda Kystauy', 'орда кыстауы', 'зимовка орда', 'orda kystauy', 0);
INSERT INTO places VALUES ('103233000', '103200000', 3, 'okrug', 'Кеңгірбай би', 'Кенгирбай бийский', 'Kengirbai Bi', 'кенгирбай би', 'кенгирбай бийский', 'kengirbai bi', 0);
INSERT INTO places VALUES ('103233100', '103233000', 4, 'village', 'Ақбұлақ (Кеңгірбай би)', 'Акбулак (Кенгирбай бийский)', 'Akbulak (Kengirbai Bi)', 'акбулак кенгирбай би', 'акбулак кенгирбай бийский', 'akbulak kengirbai bi', 1);
INSERT INTO places VALUES ('103233200', '103233000', 4, 'village', 'Жидебай', 'Жидебай', 'Zhidebai', 'жидебай', 'жидебай', 'zhidebai', 1);
INSERT INTO places VALUES ('103235000', '103200000', 3, 'okrug', 'Арқат', 'Архат', 'Arkat', 'аркат', 'архат', 'arkat', 0);
INSERT INTO places VALUES ('103235100', '103235000', 4, 'village', 'Ақбұлақ (Арқат)', 'Акбулак (Архат)', 'Akbulak (Arkat)', 'акбулак аркат', 'акбулак архат', 'akbulak arkat', 1);
INSERT INTO places VALUES ('103235101', '103235100', 5, 'village', 'Ақоба', 'Акоба', 'Akoba', 'акоба', 'акоба', 'akoba', 1);
INSERT INTO places VALUES ('103235102', '103235100', 5, 'other', 'Ақбұлақ ст.', 'Ст.Акбулак', 'Akbulak St.', 'акбулак ст', 'ст акбулак', 'akbulak st', 0);
INSERT INTO places VALUES ('103600000', '100000000', 2, 'district', 'Аягөз ауданы', 'Аягозский район', 'Ayagoz District', 'аягоз ауданы', 'аягозский район', 'ayagoz district', 0);
INSERT INTO places VALUES ('103620000', '103600000', 3, 'okrug', 'Аягөз', 'Аягоз', 'Ayagoz', 'аягоз', 'аягоз', 'ayagoz', 0);
INSERT INTO places VALUES ('103620100', '103620000', 4, 'town', 'Аягөз', 'Аягоз', 'Ayagoz', 'аягоз', 'аягоз', 'ayagoz', 1);
INSERT INTO places VALUES ('103639000', '103600000', 3, 'okrug', 'Айғыз', 'Айгызский', 'Aigyz', 'айгыз', 'айгызский', 'aigyz', 0);
INSERT INTO places VALUES ('103639100', '103639000', 4, 'village', 'Айғыз', 'Айгыз', 'Aigyz', 'айгыз', 'айгыз', 'aigyz', 1);
INSERT INTO places VALUES ('103639101', '103639100', 5, 'village', 'Көлбұлағы', 'Кулбулагы', 'Kolbulagy', 'колбулагы', 'кулбулагы', 'kolbulagy', 1);
INSERT INTO places VALUES ('103639102', '103639100', 5, 'village', 'Байқан (Айғыз, Айғыз)', 'Байкан (Айгызский, Айгыз)', 'Baikan (Aigyz, Aigyz)', 'байкан айгыз айгыз', 'байкан айгызский айгыз', 'baikan aigyz aigyz', 1);
INSERT INTO places VALUES ('103639200', '103639000', 4, 'village', 'Ақши', 'Акши', 'Akshi', 'акши', 'акши', 'akshi', 1);
INSERT INTO places VALUES ('103639201', '103639200', 5, 'village', 'Байқан (Айғыз, Ақши)', 'Байкан (Айгызский, Акши)', 'Baikan (Aigyz, Akshi)', 'байкан айгыз акши', 'байкан айгызский акши', 'baikan aigyz akshi', 1);
INSERT INTO places VALUES ('104100000', '100000000', 2, 'district', 'Жаңасемей ауданы', 'Район Жаңасемей', 'Zhanasemei District', 'жанасемей ауданы', 'район жанасемей', 'zhanasemei district', 0);
INSERT INTO places VALUES ('104163000', '104100000', 3, 'okrug', 'Шаған', 'Чаганская', 'Shagan', 'шаган', 'чаганская', 'shagan', 0);
INSERT INTO places VALUES ('104163100', '104163000', 4, 'settlement', 'Шаған', 'Чаган', 'Shagan', 'шаган', 'чаган', 'shagan', 1);
INSERT INTO places VALUES ('104445000', '104100000', 3, 'okrug', 'Қойгелді Аухадиев', 'Имени Койгельды Аухадиева', 'Koigeldi Aukhadiev', 'койгелди аухадиев', 'имени койгельды аухадиева', 'koigeldi aukhadiev', 0);
INSERT INTO places VALUES ('104445100', '104445000', 4, 'village', 'Крупская', 'Имени Крупской', 'Krupskaya', 'крупская', 'имени крупской', 'krupskaya', 1);
INSERT INTO places VALUES ('470000000', NULL, 1, 'region', 'Маңғыстау облысы', 'Мангистауская область', 'Mangystau Region', 'мангыстау облысы', 'мангистауская область', 'mangystau region', 0);
INSERT INTO places VALUES ('471000000', '470000000', 2, 'city', 'Ақтау', 'Актау', 'Aktau', 'актау', 'актау', 'aktau', 0);
INSERT INTO places VALUES ('471010000', '471000000', 3, 'town', 'Ақтау', 'Актау', 'Aktau', 'актау', 'актау', 'aktau', 1);
INSERT INTO places VALUES ('475200000', '470000000', 2, 'district', 'Түпқараған ауданы', 'Тупкараганский район', 'Tupkaragan District', 'тупкараган ауданы', 'тупкараганский район', 'tupkaragan district', 0);
INSERT INTO places VALUES ('475220100', '475200000', 4, 'town', 'Форт-Шевченко', 'Форт-Шевченко', 'Fort-Shevchenko', 'форт шевченко', 'форт шевченко', 'fort shevchenko', 1);
INSERT INTO places VALUES ('590000000', NULL, 1, 'region', 'Солтүстік Қазақстан облысы', 'Северо-Казахстанская область', 'North Kazakhstan Region', 'солтустик казакстан облысы', 'северо казахстанская область', 'north kazakhstan region', 0);
INSERT INTO places VALUES ('596600000', '590000000', 2, 'district', 'Ғабит Мүсірепов атындағы аудан', 'Район имени Габита Мусрепова', 'Gabit Musirepov District', 'габит мусирепов атындагы аудан', 'район имени габита мусрепова', 'gabit musirepov district', 0);
INSERT INTO places VALUES ('596630000', '596600000', 3, 'okrug', 'Новоишим', 'Новоишимский', 'Novoishim', 'новоишим', 'новоишимский', 'novoishim', 0);
INSERT INTO places VALUES ('596630100', '596630000', 4, 'village', 'Новоишим', 'Новоишимское', 'Novoishim', 'новоишим', 'новоишимское', 'novoishim', 1);
INSERT INTO places VALUES ('596630200', '596630000', 4, 'village', 'Ольгинка', 'Ольгинка', 'Olginka', 'ольгинка', 'ольгинка', 'olginka', 1);
INSERT INTO places VALUES ('596633100', '596600000', 4, 'other', 'Малдыбай 1,2 қыстауы', 'Зимовка Малдыбай 1,2', 'Maldybai 1,2 Kystauy', 'малдыбай 1 2 кыстауы', 'зимовка малдыбай 1 2', 'maldybai 1 2 kystauy', 0);
INSERT INTO places VALUES ('596635100', '596600000', 4, 'village', 'Заречный', 'Заречное', 'Zarechny', 'заречный', 'заречное', 'zarechny', 1);
INSERT INTO places VALUES ('596635200', '596600000', 4, 'village', 'Ақтас', 'Актас', 'Aktas', 'актас', 'актас', 'aktas', 1);
INSERT INTO places VALUES ('710000000', NULL, 1, 'city_region', 'Астана', 'Астана', 'Astana', 'астана', 'астана', 'astana', 0);
INSERT INTO places VALUES ('711510000', '710000000', 2, 'city_district', 'Нұра ауданы', 'Район Нұра', 'Nura District', 'нура ауданы', 'район нура', 'nura district', 1);
INSERT INTO places VALUES ('750000000', NULL, 1, 'city_region', 'Алматы', 'Алматы', 'Almaty', 'алматы', 'алматы', 'almaty', 0);
INSERT INTO places VALUES ('751110000', '750000000', 2, 'city_district', 'Алмалы ауданы', 'Алмалинский район', 'Almaly District', 'алмалы ауданы', 'алмалинский район', 'almaly district', 1);
INSERT INTO places VALUES ('751410000', '750000000', 2, 'city_district', 'Бостандық ауданы', 'Бостандыкский район', 'Bostandyk District', 'бостандык ауданы', 'бостандыкский район', 'bostandyk district', 1);
INSERT INTO tokens VALUES ('tok_01a207a6c66070009eec64d16ea82c17', 'interest', NULL, 'nothing', 1795424700000000, 1826960700000000, NULL);
INSERT INTO timers VALUES ('tmr_01a207a6c6607000886e0940bd2425d6', 'silence', 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 1795431900000000, NULL, 0, 1795424700000000);
INSERT INTO timers VALUES ('tmr_01a207a6c6607000a8cb270abd43bc0d', 'silence', 'cnv_01a207a6c6607000be84b656ab309d77', 'cnv_01a207a6c6607000be84b656ab309d77', 1795431900000000, NULL, 0, 1795424700000000);
INSERT INTO timers VALUES ('tmr_01a207a6c6607000ab0acac257cb1f19', 'silence', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'cnv_01a207a6c6607000bfaa28230b2ae000', 1795431900000000, NULL, 0, 1795424700000000);
INSERT INTO timers VALUES ('tmr_01a207a6c66070009d0dcc9bce90c70a', 'silence', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'cnv_01a207a6c6607000b02e900a3fea7a12', 1795431900000000, NULL, 0, 1795424700000000);
INSERT INTO timers VALUES ('tmr_01a207a6c6607000b1edc60f60d5e340', 'silence', 'cnv_01a207a6c6607000888521418741dae2', 'cnv_01a207a6c6607000888521418741dae2', 1795431900000000, NULL, 0, 1795424700000000);
INSERT INTO timers VALUES ('tmr_01a207a6c66070008351c02a106102ef', 'silence', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'cnv_01a207a6c6607000ad8ce20b0c599544', 1795431900000000, NULL, 0, 1795424700000000);
INSERT INTO timers VALUES ('tmr_01a207a6c66070008020c3ee29817872', 'a kind of before', 'nothing', NULL, 1826960700000000, NULL, 0, 1795424700000000);
INSERT INTO notices VALUES ('ntc_01a207a6c6607000bba4baaa65cdfd54', 'acc_01a207a6c660700098b8a65fbe2a5a0e', 'N1', 'N1-1', 0, X'0160A6F4DAEE594B65700D18C926CBF4FD5F9A4D0F8CD71200377B495F5C442EB58D0E7E3978B47A82E18C', 'waiting', 0, 1826960700000000, NULL, 1795424700000000, NULL, NULL, NULL, NULL);
INSERT INTO notices VALUES ('ntc_01a207a6c66070049651c80f45d979cd', 'acc_01a207a6c660700098b8a65fbe2a5a0e', 'priority', 'priority:app_01a207a6c660700096773d9a978e2da9:bul_01a207a6c66070008dea48d978d7c6c3', 1, X'0121BD3B32CB0A06D023B6A59315947496C447757808F3D2DE6C2C194AB79A7276B7541AE6A16F5F7B4D73849846DDD16090671CDBC8883BE6402F4B671E720706DA87E5F281E5BC56DA2608E32F22BC590E8C1B9990123A25654FCF135A60CAEFC33998EE85C25D75DA86977680AA48A77D6BAFB63656C50FB2D7698C8D1BE96D4206C4582D9837F3793B0FFFD8E3F43CCD8A1162A437082EA1DCD1086C0A75DDC52AFE95F136DF752CDFB16100447686B5D625D0BE8452CAFAFBD31AE13D7DD96D70B3C02297EAD6CE32178894579DA543A4630B93D84F7B2940E16B1DAF4B4FDB4637ACF2537DE95F0010EF473AD6D52A338246658E2336DC31479AA9F204906EC8EEDAE94F34B5B14F2D34ED5D5D49C060FA27984B67F30443B801C9D8A609518A9471F91FE48CC93E0F29ED11C4C0752B', 'waiting', 0, 1795424700000000, NULL, 1795424700000000, NULL, NULL, NULL, NULL);
INSERT INTO notices VALUES ('ntc_01a207a6c6607008a93f0254269e5e44', 'acc_01a207a6c660700098b8a65fbe2a5a0e', 'wish_applied', 'wish_applied:app_01a207a6c660700096773d9a978e2da9:vac_01a207a6c6607000bbc26c0075c425eb', 0, X'01C516B786DF13616B5800590D432A1B98C95ECFA939409EACCBCBE44CED948B8A1E2D03A62CAEB72CEFEF9DF2A3B9756D39C9BF212C9B46FD09AECF10BFE520451D295538EC5E984E16D3E7320BB3B3AE0768B2B15B3060F8005F25ACEBAAC818AC363D8B2B03A6124AAA80F11F33DD5F489F4B49DB4276ABD4A2FF7F4B8575FA80174A2A898EA9A429E62B2F6F0293507DDF7E303A6D6216313E7EA9C47D42A7627759220D1C9F6537B6D23F967B2E7056DEE1218F32EBF23C86E3A69B462F15B1E9ABD6142394C52B18FA521D9D5A411303263EEC6DEF60804C5CF32A4D716C02E839D1547CA785CFADAEAAC63F4A81426E07229E0613AFE5E3074AFEB00ADA9C90155AD0A631E76AE7F8925C272532E0883FD4AACBCE77E4063DFA2A9E202759B42649691BE4EAD1E1FFEAD545579BB182689F55B6FCBF357CE18623EA569ABC0B05985B0A4730144FB4E4664761B1A50DD05EF5E787555DB21421FFEE7A29CD4C', 'waiting', 0, 1795424700000000, NULL, 1795424700000000, NULL, NULL, NULL, NULL);
INSERT INTO notices VALUES ('ntc_01a207a6c660700c901125547e9cc98e', 'acc_01a207a6c660700098b8a65fbe2a5a0e', 'referred', 'referred:app_01a207a6c660700096773d9a978e2da9:ref_01a207a6c66070008dd182193430e41c', 1, X'01343FC8F6AEF58BC229F1790F5756A87B434A32E59C9CF628BE01D93A0B771BFAFFC19E5994CEA46A45B0882B0663EF2C68EBE6FA823F66F6BC59FC237497A8CE8835E96A12F66C3B7F8CB97C2025ADD3244667AF473B6BB2384BB3F732C59D6DA8424019CAD87EC80A8D7A0A62CCBEA6EAFC2B95C549B16A114C414D87E86A0E754CA9F4AA7ED2AF5A991FD71E04180000D235B7E440E6B26B15007203BBD6DF830F403BE0DE3E4B1E1EA247C5EF35123FF3E0FAB29396D244CD1565E4667EC6380436E6DC267CCD2004E0C8018782EEED5EB8A83046B3095F215AF4630CC53A6749B6F694E78FB092B8D639F252899CF7049DC3AF0BAA39A29F267407F2C60FF452A74A170AAFC9CDF172A1E86F11E525872140CCA4F70CE7CBDF310BA7637C73A95C5BF5CF29DB017867C7CC154F6641F5D4036E0FFE42FD3EF72F462EFEBA98653801B4CA6F31448EE10E5FD8B8F8BC454C87A1DA644E9ED127F1BC80C3828E04D8FF08FB8801A80D173240841F3D40EBCE640A683E840149D755387C862BBDBF9087B4B11B256AD02863BFB15DBF8F596B310C4760B48F64F0859BA16B8034A0B68D6D6232A3B782DA4FB627D38D1F0597F187DE929F2830D478176AE7F27C118C4599E5DBE2908461F461E1C2BA667934E0C329648BB1998214DB164D38BC3A88C82A93B8F882877CD80C3B461BA1B0878E60560AACC6E274996B47345EC53A6AE3CAE9CFF58C0E1C66E861261E045FAFC252E50317957A06E540EFB1E3AC861EF3F1D6A50F0CA0D2E696395213B7FD69581112EEEF52687699BE0A1E84BD71BE50B4B84574F296AFA50EC6D520C99507', 'waiting', 0, 1795424700000000, NULL, 1795424700000000, NULL, NULL, NULL, NULL);
INSERT INTO limit_hits VALUES ('d5daba40590f50085b35ca2df1d4ca58', 1795374000000000, 1);
INSERT INTO limit_hits VALUES ('a29f8dcca749ad5199555892d698e160', 1795374000000000, 1);
INSERT INTO limit_hits VALUES ('f8c02260eb2cfcc22a9e62fc0e23ba09', 1795374000000000, 1);
INSERT INTO limit_hits VALUES ('b5db5fe00ff86dee372b81229bbc9785', 1795374000000000, 1);
INSERT INTO limit_hits VALUES ('bd5e049551f6fbaf29e2080c6ef65153', 1795374000000000, 1);
INSERT INTO limit_hits VALUES ('c1c251a29cb523027b919c60b201ecd8', 1795374000000000, 1);
INSERT INTO limit_hits VALUES ('d5d76de8dec40b661048da1d7bd33393', 1795374000000000, 1);
INSERT INTO limit_hits VALUES ('44c533b7c5fcba1d10909cbae9c22f0e', 1795374000000000, 1);
INSERT INTO limit_hits VALUES ('2d921a93c458e2d027c69eb118bed6bd', 1795374000000000, 1);
INSERT INTO limit_hits VALUES ('c3877938fd25a1fbaf1aa2055b04cec0', 1795374000000000, 1);
INSERT INTO limit_hits VALUES ('86a9997b4fd3cac593a6d3060c9d6225', 1795374000000000, 1);
INSERT INTO limit_hits VALUES ('9319aa335677be5e108cf5d246d71a22', 1795374000000000, 1);
INSERT INTO limit_hits VALUES ('79c285d34df0a265212192b6a080b5d7', 1795374000000000, 1);
INSERT INTO limit_hits VALUES ('626be40aae3ecd178f09c5a90e596491', 1795374000000000, 1);
INSERT INTO limit_hits VALUES ('29d88ca8a73edfbb7f20f95a2482733d', 1795374000000000, 1);
INSERT INTO limit_hits VALUES ('c20c5de42aa9fef43b90f9eb6e25707f', 1795374000000000, 1);
INSERT INTO limit_hits VALUES ('03bd04542cc39bb5ed50d20f581523af', 1795374000000000, 1);
INSERT INTO limit_hits VALUES ('e304ec6c3d19993a0a5f48ab3a4f39a0', 1795374000000000, 1);
INSERT INTO limit_hits VALUES ('5f0d96866eed3c27b75fe6308118b15d', 1795374000000000, 1);
INSERT INTO limit_hits VALUES ('64d90f1556fd01edbe36a0731a60bd6f', 1795374000000000, 1);
INSERT INTO limit_hits VALUES ('28d47622643917166af3896a74a45ff6', 1795374000000000, 1);
INSERT INTO limit_hits VALUES ('a key', 1795424700000000, 1);
INSERT INTO leases VALUES ('jobs', 'a process of before', 1795424701000000);
INSERT INTO staff VALUES ('stf_01a207a6c6607000ae6fc6dbff3609d2', 'officer', 'department', 'none', 1795424700000000, NULL, NULL, NULL, NULL);
INSERT INTO sms_log VALUES ('msg_01a207a6c6607000b14ed878c8e1d9d8', '74aa03d5a445acb12f48b2cbc10a100d', 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', X'01274E07B425C6AA20B17D5D0F9067F27D6A0885609203D76C29E267B76BD2A93FC39839C878AE8911973F92BB5E71B478D77F040AAEF928D39EF55AD8E3927165CD767CE265A871D695CA765E3F5AF26B78C19A208DFF4E7D289B8CCE8A1CC0953D29521C0D38DF3EE67AF46908CD4238DAD386D5FB2219AE2D93FE326345184D9CF2', 1795424700000000);
INSERT INTO sms_log VALUES ('msg_01a207a6c660700085729dac1b33ca78', 'c40596d7d04243a26f22e0dd8aaba6b6', 'cnv_01a207a6c6607000be84b656ab309d77', X'0119F3C840C9527ACAE9FFACDC589584B88523F59FCAF47D2D20FD5291212F97122DD34849DC204164DA21EFF047A4A66B9A085C9545E5BFF7A57A229DAA03F017C2AF6609E02A3C382DD62EB8FC086F093554485A0937960829151FF20D661504CB7D6408E23C9A610D8EF829F2CCCCD8984F5BFA036B05E9DBC672186F4E87D2C8A3', 1795424700000000);
INSERT INTO sms_log VALUES ('msg_01a207a6c660700081228b162d2cd12e', '5959b8562a24c6bc5c7ff839301500eb', 'cnv_01a207a6c6607000bfaa28230b2ae000', X'01148337CAB74075372CA84FF6476491820E79D039E8866631C4C241C94808DC6BD9D494B51C07018C878661EB72CB8361D903F167F514CDA75B363386F11372B56DB74D810295901E9AB43BF6A591E16AD0AAAF1CA9D4443A0EFCB3F0C8678CD03E9124F6CDF70966BFB3AD006195709EEB1CA90F996FE40DC849F922E543C3C30A18', 1795424700000000);
INSERT INTO sms_log VALUES ('msg_01a207a6c6607000b9073601509308a8', '56b02cff62d400e4ea93ea18705874d7', 'cnv_01a207a6c6607000b02e900a3fea7a12', X'011F60B719094CE668AFBE4A49BDC6082732F3A79AB6A518CF615FE3E70951846B95F4083C10B576D018EDC978937A14E004C87D667D2A779DC00EB20D8C05D760930F78CD211866EE243E186849B29DFE8BCA471D325969D1144B93DF54B7E859CFD55A91BA5B8AE6775F08BC1A56A64DAE69F6ED49D935E59F7F91CC37D7FA3463FD', 1795424700000000);
INSERT INTO sms_log VALUES ('msg_01a207a6c66070008056df1f76dd94b8', '2ccb32d551bce8433d1b641a2c15cd5d', 'cnv_01a207a6c6607000888521418741dae2', X'010D086CA3711A19A155932BE2D45698055E77EE095D894A0FE5AC8A20C4344CDFF1E51C44986BE8A97A58A941580A0F86721501BD7CB25F666904E85A9D875FADF223CEA3E6775FA2E27CCD6F6DBFB454FA3438307B3B65F3AEAEB95CBD813C011E7157F041246EA6868B888DF966633B265180C8EFC16D9242B9FC66434A54C74836', 1795424700000000);
INSERT INTO sms_log VALUES ('msg_01a207a6c6607000ab6570dd906af536', '8fc130d4085957c8c97ca684fff73585', 'cnv_01a207a6c6607000ad8ce20b0c599544', X'01B6242B9249E2AF32D1F91FCEEC015DDFD672FF3A03813FC52B3B9EF8C470D0EFBDE54D43EE0CA9B38E2C1A0F1E5A4CEDB8D3D479E0A50DF921062F3FF50702366F346DCFE5EF042CEBCEF7F58962D0400EEFD0490F8F030BD81617DAB4082B65E45A9BACA0E16F951E9996C50C05E5753F09A202FB96FEFC2A3F52FCA7C367B24278', 1795424700000000);
INSERT INTO busy_told VALUES ('cnv_01a207a6c6607000888521418741dae2', 0, 5);
INSERT INTO bulks VALUES ('a letter of before', X'0136B4ECDDD3EA1692A02A9094944CDDF05E6FD2B620513AFB7BF2556B13AD4329BC32420802BDA771486444BA0DA799', 0, 0, 0, 0, 1795424700000000);
INSERT INTO kindergartens VALUES ('kdg_01a207a6c6607000bb5fb323db80b22d', '7', '711210000', 'Балдәурен', 'Балдаурен', 'Baldauren', 'kindergarten', 'state', 'Абай көшесі, 7', 'улица Абая, 7', NULL, NULL, NULL, 480, 1080, NULL, NULL, 1, 1795424700000000, NULL);
INSERT INTO kindergarten_groups VALUES ('grp_01a207a6c6607000979e0961320aff69', 'kdg_01a207a6c6607000bb5fb323db80b22d', 2023, 'ru', 'general', 'full', 25, 23, 1795424700000000);
INSERT INTO saved_kindergartens VALUES ('acc_01a207a6c660700098b8a65fbe2a5a0e', 'kdg_01a207a6c6607000bb5fb323db80b22d', 1795424700000000);
INSERT INTO bulletins VALUES ('bul_01a207a6c66070008dea48d978d7c6c3', '2026-1', 'awarding', 0, 1795424700000000, 1795424700000000, 1795658400000000, 1796237999999999, 1795424700000000, 1795657800000000, 'officer', 1795424700000000);
INSERT INTO vacancies VALUES ('vac_01a207a6c6607000bbc26c0075c425eb', 'bul_01a207a6c66070008dea48d978d7c6c3', 'kdg_01a207a6c6607000bb5fb323db80b22d', '711210000', 2023, 'ru', 'general', '711210000/2023/ru/general', 'full', NULL, 2, 1, 'published', NULL, 'sabina', 1795424700000000);
INSERT INTO entitlements VALUES ('bul_01a207a6c66070008dea48d978d7c6c3', 'app_01a207a6c660700096773d9a978e2da9', '711210000/2023/ru/general', 1, 0);
INSERT INTO claims VALUES ('clm_01a207a6c66070008d128d0bed76e09f', 'app_01a207a6c660700096773d9a978e2da9', 'bul_01a207a6c66070008dea48d978d7c6c3', 'vac_01a207a6c6607000bbc26c0075c425eb', 1, 1, 0, 'won', 'order', 1, NULL, 1795424700000000, 1795424700000000, 1);
INSERT INTO referrals VALUES ('ref_01a207a6c66070008dd182193430e41c', 'R-2026-000001', 'e5ce7081733be0814359e157f0e01e94', 'app_01a207a6c660700096773d9a978e2da9', 'acc_01a207a6c660700098b8a65fbe2a5a0e', 'kdg_01a207a6c6607000bb5fb323db80b22d', 'vac_01a207a6c6607000bbc26c0075c425eb', 'issued', 0, NULL, 1795424700000000, 1796065199999999, NULL, NULL, NULL, 0, 1795744949999999);
INSERT INTO wishes VALUES ('wsh_01a207a6c6607000b7bbb892cf1ceb90', 'app_01a207a6c660700096773d9a978e2da9', 'kdg_01a207a6c6607000bb5fb323db80b22d', 1, 'cns_01a207a6c6607000ad47e76fe2013b1a', 1795424700000000, NULL);
INSERT INTO subscriptions VALUES ('sub_01a207a6c660700082721517680e18fd', 'acc_01a207a6c660700098b8a65fbe2a5a0e', NULL, 'kdg_01a207a6c6607000bb5fb323db80b22d', NULL, NULL, NULL, 1, 1795424700000000, NULL);
INSERT INTO queue_events VALUES ('711210000/2023/ru/general', 1795424700000000, 'app_01a207a6c660700096773d9a978e2da9', 1, 'general', 65536, 'filed');
INSERT INTO place_looks VALUES ('app_01a207a6c660700096773d9a978e2da9', '711210000/2023/ru/general', 'general', 1795424700000000, 1, 0, 0, 1);
INSERT INTO rule_sets VALUES ('', '2026-11-23', '{"priority_ratio":4}', 'officer', 1795424700000000);
INSERT INTO staff_sessions VALUES ('a hash', 'stf_01a207a6c6607000ae6fc6dbff3609d2', 'a secret', 1795424700000000, 1795424700000000, 1826960700000000);
INSERT INTO staff_tries VALUES ('an index', 1, 1795424700000000, NULL);
INSERT INTO audit VALUES (1, 1795424700000000, 'stf_01a207a6c6607000ae6fc6dbff3609d2', 'sign_in', NULL, '', 'ddee058e1b1dc466044700d7d54ed15b29be00c35f22d0579a273c3d8952a7df');
INSERT INTO audit_end VALUES (1, 1, 'ddee058e1b1dc466044700d7d54ed15b29be00c35f22d0579a273c3d8952a7df');
INSERT INTO notice_mutes VALUES ('acc_01a207a6c660700098b8a65fbe2a5a0e', 'news', 1795424700000000);
INSERT INTO vacancy_imports VALUES ('a row of before', 'vac_01a207a6c6607000bbc26c0075c425eb', '{}', 1795424700000000);
COMMIT;
