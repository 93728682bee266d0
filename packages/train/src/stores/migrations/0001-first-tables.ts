// Schema 1. Numbers that are not: NaN is NULL, ±∞ is SQLite's own infinity; inside JSON they are the texts "NaN", "Infinity" and
// "-Infinity". The sign of zero is not kept. Times are Unix milliseconds.
import type { Migration } from './migration.js';

export const firstTables: Migration = {
  version: 1,
  sql: `
CREATE TABLE writers (
  instance INTEGER PRIMARY KEY AUTOINCREMENT,
  pid INTEGER NOT NULL,
  opened_at INTEGER NOT NULL,
  closed_at INTEGER
) STRICT;

CREATE TABLE sweeps (
  id TEXT NOT NULL PRIMARY KEY,
  spec_hash TEXT NOT NULL UNIQUE,
  spec TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'finished', 'stopped')),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  started_at INTEGER,
  finished_at INTEGER,
  elapsed_ms REAL NOT NULL DEFAULT 0,
  writer INTEGER REFERENCES writers (instance),
  pid INTEGER,
  workers INTEGER,
  eta_ms REAL,
  eta_at INTEGER,
  -- Grows whenever a trial of the sweep changes, whichever sweep it was committed for.
  revision INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE arms (
  sweep TEXT NOT NULL REFERENCES sweeps (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  label TEXT NOT NULL,
  "values" TEXT NOT NULL,
  spec TEXT NOT NULL,
  -- Facts of the spec, so that a view need not parse it.
  activation TEXT NOT NULL,
  depth INTEGER NOT NULL,
  learning_rate REAL NOT NULL,
  PRIMARY KEY (sweep, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE slots (
  sweep TEXT NOT NULL REFERENCES sweeps (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  replicate INTEGER NOT NULL,
  key TEXT NOT NULL,
  -- 1 when the store had the trial before the sweep was registered.
  reused INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (sweep, ordinal, replicate)
) STRICT, WITHOUT ROWID;
CREATE INDEX slots_by_key ON slots (key);

CREATE TABLE trials (
  key TEXT NOT NULL PRIMARY KEY,
  spec TEXT NOT NULL,
  outcome TEXT NOT NULL,
  digest TEXT NOT NULL,
  chosen TEXT,
  confirmations INTEGER NOT NULL DEFAULT 0,
  conflicting INTEGER NOT NULL DEFAULT 0,
  duration_ms REAL,
  committed_at INTEGER NOT NULL,
  state TEXT GENERATED ALWAYS AS (outcome ->> '$.state') VIRTUAL,
  cause TEXT GENERATED ALWAYS AS (outcome ->> '$.cause') VIRTUAL,
  step INTEGER GENERATED ALWAYS AS (outcome ->> '$.step') VIRTUAL
) STRICT;

-- Results of a key that came with another digest than the one in trials; both are kept.
CREATE TABLE conflicts (
  key TEXT NOT NULL REFERENCES trials (key) ON DELETE CASCADE,
  digest TEXT NOT NULL,
  outcome TEXT NOT NULL,
  chosen TEXT,
  epochs TEXT NOT NULL,
  committed_at INTEGER NOT NULL,
  PRIMARY KEY (key, digest)
) STRICT, WITHOUT ROWID;

CREATE TABLE metrics (
  key TEXT NOT NULL REFERENCES trials (key) ON DELETE CASCADE,
  step INTEGER NOT NULL,
  name TEXT NOT NULL,
  value REAL,
  PRIMARY KEY (key, name, step)
) STRICT, WITHOUT ROWID;

-- One line per trial and metric; least and greatest over finite values.
CREATE TABLE summaries (
  key TEXT NOT NULL REFERENCES trials (key) ON DELETE CASCADE,
  name TEXT NOT NULL,
  last REAL,
  least REAL,
  greatest REAL,
  PRIMARY KEY (key, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE layer_probes (
  key TEXT NOT NULL REFERENCES trials (key) ON DELETE CASCADE,
  step INTEGER NOT NULL,
  layer INTEGER NOT NULL,
  pre_mean REAL, pre_std REAL, out_mean REAL, out_var REAL, grad_rms REAL, grad_mean REAL, weight_grad_rms REAL,
  weight_norm REAL, update_ratio REAL, dead REAL, near_dead REAL, saturated REAL, sparse REAL, negative REAL,
  mean_f_prime2 REAL,
  -- 1 when the layer learns a parameter of its activation.
  has_alpha INTEGER NOT NULL,
  alpha_min REAL, alpha_mean REAL, alpha_max REAL,
  PRIMARY KEY (key, step, layer)
) STRICT, WITHOUT ROWID;

CREATE TABLE decisions (
  id INTEGER PRIMARY KEY,
  sweep TEXT NOT NULL REFERENCES sweeps (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  key TEXT,
  kind TEXT NOT NULL,
  step INTEGER,
  rule TEXT NOT NULL,
  threshold REAL,
  inputs TEXT NOT NULL,
  verdict TEXT NOT NULL
) STRICT;

CREATE TABLE events (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  sweep TEXT NOT NULL,
  type TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE verdicts (
  experiment TEXT NOT NULL,
  claim TEXT NOT NULL,
  source TEXT NOT NULL,
  expected REAL, tolerance REAL, measured REAL, low REAL, high REAL,
  n INTEGER,
  verdict TEXT NOT NULL,
  PRIMARY KEY (experiment, claim)
) STRICT, WITHOUT ROWID;

CREATE TABLE bench_runs (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  commit_id TEXT,
  environment TEXT NOT NULL
) STRICT;

CREATE TABLE bench_results (
  run INTEGER NOT NULL REFERENCES bench_runs (id) ON DELETE CASCADE,
  suite TEXT NOT NULL,
  name TEXT NOT NULL,
  result TEXT NOT NULL,
  PRIMARY KEY (run, suite, name)
) STRICT, WITHOUT ROWID;
`,
};
