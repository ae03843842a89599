-- The server's own series, for documents made by REST: its place among the organisation's series (none yet: no such
-- document was made) and the last number given.
ALTER TABLE series ADD COLUMN own_series INTEGER;
ALTER TABLE series ADD COLUMN own_number INTEGER NOT NULL DEFAULT 0;
