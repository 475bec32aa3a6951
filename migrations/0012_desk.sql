-- What became of the desk's own messages: only those that go out whoever owns the conversation are in it, so ordinary answers pay nothing.
CREATE INDEX outbox_stands ON outbox (turn_id) WHERE epoch = -1 AND turn_id IS NOT NULL;
