CREATE TABLE run (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  data_set TEXT NOT NULL,
  data_set_hash TEXT NOT NULL,
  split_seed INTEGER NOT NULL,
  hyper_parameters TEXT NOT NULL, -- JSON
  seed INTEGER NOT NULL,
  code_version TEXT NOT NULL,
  engine TEXT NOT NULL,
  device TEXT NOT NULL,
  created INTEGER NOT NULL, -- milliseconds since 1970, UTC
  finished INTEGER, -- milliseconds since 1970, UTC
  training_seconds REAL,
  state TEXT NOT NULL CHECK (state IN ('RUNNING', 'PAUSED', 'FINISHED', 'STOPPED', 'FAILED')),
  process INTEGER, -- identifier of the process that trains it
  process_started INTEGER -- milliseconds since 1970, UTC: identifiers are used again
) STRICT;

CREATE INDEX run_by_creation ON run (created);

CREATE TABLE live_change (
  run TEXT NOT NULL REFERENCES run ON DELETE CASCADE,
  step INTEGER NOT NULL,
  reconstruction_weight REAL NOT NULL,
  mutual_information_weight REAL NOT NULL,
  modality_gap_weight REAL NOT NULL,
  total_correlation_weight REAL NOT NULL,
  balance_weight REAL NOT NULL,
  learning_rate REAL NOT NULL,
  decoder_learning_rate REAL NOT NULL,
  PRIMARY KEY (run, step)
) STRICT, WITHOUT ROWID;

-- A figure that is not a number is NULL: SQLite keeps no other form of it.
CREATE TABLE step_report (
  run TEXT NOT NULL REFERENCES run ON DELETE CASCADE,
  step INTEGER NOT NULL,
  epoch INTEGER NOT NULL,
  image_reconstruction REAL,
  text_reconstruction REAL,
  mutual_information REAL,
  modality_gap REAL,
  image_total_correlation REAL,
  text_total_correlation REAL,
  balance REAL,
  total REAL,
  image_private_information REAL,
  text_private_information REAL,
  image_classifier_loss REAL,
  text_classifier_loss REAL,
  saturation REAL,
  gradient_norm REAL,
  samples_per_second REAL,
  reconstruction_weight REAL NOT NULL,
  mutual_information_weight REAL NOT NULL,
  modality_gap_weight REAL NOT NULL,
  total_correlation_weight REAL NOT NULL,
  balance_weight REAL NOT NULL,
  learning_rate REAL NOT NULL,
  decoder_learning_rate REAL NOT NULL,
  PRIMARY KEY (run, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE epoch_report (
  run TEXT NOT NULL REFERENCES run ON DELETE CASCADE,
  epoch INTEGER NOT NULL,
  step INTEGER NOT NULL,
  own_pair_reciprocal_rank REAL,
  correlation_error REAL,
  total_correlation REAL,
  dead_bits INTEGER NOT NULL,
  bit_agreement REAL,
  saturation REAL,
  seconds REAL,
  bit_means TEXT NOT NULL, -- JSON
  health TEXT NOT NULL, -- JSON
  PRIMARY KEY (run, epoch)
) STRICT, WITHOUT ROWID;

CREATE TABLE epoch_task (
  run TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  task TEXT NOT NULL,
  mean_average_precision REAL,
  chance REAL,
  PRIMARY KEY (run, epoch, task),
  FOREIGN KEY (run, epoch) REFERENCES epoch_report (run, epoch) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE figure (
  run TEXT NOT NULL REFERENCES run ON DELETE CASCADE,
  split_part TEXT NOT NULL,
  labels TEXT NOT NULL,
  task TEXT NOT NULL,
  k TEXT NOT NULL,
  divisor TEXT NOT NULL,
  ties TEXT NOT NULL,
  value REAL NOT NULL,
  chance REAL NOT NULL,
  PRIMARY KEY (run, split_part, labels, task, k, divisor, ties)
) STRICT, WITHOUT ROWID;
