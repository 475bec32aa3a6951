-- Where parents get stuck, counted by day: nothing personal, and nothing of whom. `part` spreads a row over a few, so that turns which
-- are written at once seldom wait for each other.
CREATE TABLE snags (
    -- In Almaty, YYYY-MM-DD.
    day      TEXT   NOT NULL,
    dialogue TEXT   NOT NULL,
    -- The question, or the step that asks outside.
    state    TEXT   NOT NULL,
    language TEXT   NOT NULL,
    channel  TEXT   NOT NULL,
    cause    TEXT   NOT NULL,
    part     BIGINT NOT NULL,
    times    BIGINT NOT NULL,
    PRIMARY KEY (day, dialogue, state, language, channel, cause, part)
);
