-- Of a REST request with an Idempotency-Key: what was asked, so that the same key with another request is noticed.
ALTER TABLE result ADD COLUMN digest BLOB;
