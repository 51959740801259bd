-- What repeating a run further needs to know, and what people write on it.
ALTER TABLE run ADD COLUMN method TEXT NOT NULL DEFAULT 'cmimh';
ALTER TABLE run ADD COLUMN platform TEXT NOT NULL DEFAULT ''; -- Java, operating system, processor
ALTER TABLE run ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE run ADD COLUMN deleted_at INTEGER; -- milliseconds since 1970, UTC; kept for a while

CREATE TABLE run_tag (
  run TEXT NOT NULL REFERENCES run ON DELETE CASCADE,
  tag TEXT NOT NULL,
  PRIMARY KEY (run, tag)
) STRICT, WITHOUT ROWID;
