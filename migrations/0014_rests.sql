-- WhatsApp chose not to deliver to this person: until this moment nothing that is outside their window is tried again.
ALTER TABLE contacts ADD COLUMN rests_until BIGINT;
