CREATE TABLE sweep (
  id TEXT PRIMARY KEY,
  created INTEGER NOT NULL, -- milliseconds since 1970, UTC
  parameter TEXT NOT NULL,
  hyper_parameters TEXT NOT NULL, -- JSON: all settings but the one that is varied and the seed
  data_set TEXT NOT NULL,
  split_part TEXT NOT NULL,
  process INTEGER, -- identifier of the process that carries it out
  process_started INTEGER -- milliseconds since 1970, UTC: identifiers are used again
) STRICT;

CREATE TABLE trial (
  sweep TEXT NOT NULL REFERENCES sweep ON DELETE CASCADE,
  number INTEGER NOT NULL, -- from 1
  value REAL NOT NULL,
  seed INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('WAITING', 'BEGUN', 'FINISHED', 'FAILED')),
  run TEXT REFERENCES run ON DELETE SET NULL,
  result TEXT, -- JSON: kept here, so that a figure outlives the runs that it was made of
  failure TEXT NOT NULL,
  PRIMARY KEY (sweep, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX trial_by_run ON trial (run);
