-- What judged a run and its trials, and what another method than CMIMH was set to.
ALTER TABLE run ADD COLUMN labels TEXT NOT NULL DEFAULT ''; -- name of a label set; '' if unknown
ALTER TABLE run ADD COLUMN method_settings TEXT NOT NULL DEFAULT '{}'; -- JSON: numbers by name
ALTER TABLE sweep ADD COLUMN labels TEXT NOT NULL DEFAULT '';
