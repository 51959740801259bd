-- What the codes of a run that was fitted at one go are worth without labels. A figure that is not a
-- number is NULL.
CREATE TABLE fit_report (
  run TEXT PRIMARY KEY REFERENCES run ON DELETE CASCADE,
  own_pair_reciprocal_rank REAL,
  correlation_error REAL
) STRICT, WITHOUT ROWID;
