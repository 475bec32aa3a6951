-- Who was told, while we are busy, how long it may take; emptied when we are not. Without a reference: a conversation may join another
-- one or go meanwhile.
CREATE TABLE busy_told (
    conversation_id TEXT   NOT NULL PRIMARY KEY,
    told_at         BIGINT NOT NULL,
    minutes         BIGINT NOT NULL
);
