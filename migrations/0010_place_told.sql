-- The place a family was last told of by a notice, since it last looked itself (domain.md 12, N2).
ALTER TABLE place_looks ADD COLUMN told BIGINT;
