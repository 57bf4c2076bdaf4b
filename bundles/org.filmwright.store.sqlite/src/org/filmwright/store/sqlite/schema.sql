-- Filmwright film, schema 1. Documented in docs/schema.md.
CREATE TABLE projects (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, schema_version INTEGER NOT NULL, created TEXT NOT NULL,
  open_branch TEXT NOT NULL, app_version TEXT NOT NULL
);
CREATE TABLE tabs (id TEXT PRIMARY KEY, name TEXT NOT NULL, position INTEGER NOT NULL);
CREATE TABLE branches (
  id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, parent TEXT REFERENCES branches(id), fork_seq INTEGER NOT NULL,
  created TEXT NOT NULL, archived INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE edits (
  id TEXT PRIMARY KEY, seq INTEGER NOT NULL UNIQUE, branch TEXT NOT NULL REFERENCES branches(id),
  parents TEXT NOT NULL, label TEXT NOT NULL, author TEXT NOT NULL, origin TEXT NOT NULL, stage TEXT,
  time TEXT NOT NULL, undoes TEXT, redoes TEXT, hash TEXT NOT NULL
);
CREATE INDEX edits_branch ON edits(branch, seq);
CREATE INDEX edits_undoes ON edits(undoes) WHERE undoes IS NOT NULL;
CREATE INDEX edits_redoes ON edits(redoes) WHERE redoes IS NOT NULL;
CREATE TABLE versions (
  block TEXT NOT NULL, seq INTEGER NOT NULL, edit TEXT NOT NULL REFERENCES edits(id), branch TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0, type TEXT NOT NULL, parent TEXT NOT NULL, order_key TEXT NOT NULL,
  content TEXT NOT NULL, tags TEXT NOT NULL, attributes TEXT NOT NULL, links TEXT NOT NULL,
  PRIMARY KEY (block, seq)
) WITHOUT ROWID;
CREATE INDEX versions_seq ON versions(seq);
CREATE TABLE blocks (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL, tab TEXT NOT NULL, type TEXT NOT NULL, parent TEXT NOT NULL,
  order_key TEXT NOT NULL, content TEXT NOT NULL, tags TEXT NOT NULL, attributes TEXT NOT NULL, links TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX blocks_parent ON blocks(parent, order_key);
CREATE INDEX blocks_type ON blocks(type);
CREATE TABLE links (
  branch TEXT NOT NULL, seq INTEGER NOT NULL, source TEXT NOT NULL, feature TEXT NOT NULL, order_key INTEGER NOT NULL,
  target TEXT NOT NULL, PRIMARY KEY (source, seq, feature, order_key)
) WITHOUT ROWID;
CREATE INDEX links_target ON links(target, feature, seq);
CREATE TABLE assets (
  sha256 TEXT PRIMARY KEY, extension TEXT NOT NULL, media_type TEXT NOT NULL, bytes INTEGER NOT NULL,
  name TEXT NOT NULL, created TEXT NOT NULL, meta TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE block_assets (
  branch TEXT NOT NULL, seq INTEGER NOT NULL, block TEXT NOT NULL, role TEXT NOT NULL, position INTEGER NOT NULL,
  asset TEXT NOT NULL, PRIMARY KEY (block, seq, role, position)
) WITHOUT ROWID;
CREATE INDEX block_assets_asset ON block_assets(asset);
CREATE TABLE recipes (
  id TEXT PRIMARY KEY, call TEXT NOT NULL, operation TEXT NOT NULL, prompt TEXT NOT NULL, reference_assets TEXT NOT NULL,
  parameters TEXT NOT NULL, provider TEXT NOT NULL, model TEXT NOT NULL, seed INTEGER NOT NULL, asset TEXT NOT NULL,
  created TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX recipes_call ON recipes(call);
CREATE TABLE recipe_inputs (
  recipe TEXT NOT NULL REFERENCES recipes(id), position INTEGER NOT NULL, block TEXT NOT NULL, version INTEGER NOT NULL,
  digest TEXT NOT NULL, algorithm TEXT NOT NULL, features TEXT NOT NULL, role TEXT NOT NULL,
  PRIMARY KEY (recipe, position)
) WITHOUT ROWID;
CREATE INDEX recipe_inputs_block ON recipe_inputs(block);
CREATE TABLE labels (name TEXT PRIMARY KEY, edit TEXT NOT NULL REFERENCES edits(id), created TEXT NOT NULL);
CREATE TABLE jobs (
  id TEXT PRIMARY KEY, operation TEXT NOT NULL, branch TEXT NOT NULL, subject TEXT NOT NULL, provider TEXT NOT NULL,
  model TEXT NOT NULL, state TEXT NOT NULL, recipe TEXT, asset TEXT, error TEXT, created TEXT NOT NULL,
  changed TEXT NOT NULL, task TEXT NOT NULL DEFAULT '', attempts INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE TABLE spend (
  id TEXT PRIMARY KEY, job TEXT, time TEXT NOT NULL, provider TEXT NOT NULL, model TEXT NOT NULL,
  operation TEXT NOT NULL, subject TEXT, amount TEXT NOT NULL, currency TEXT NOT NULL, estimated INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE embeddings (
  asset TEXT NOT NULL, embedder TEXT NOT NULL, dimensions INTEGER NOT NULL, vector BLOB NOT NULL,
  PRIMARY KEY (asset, embedder)
) WITHOUT ROWID;
CREATE VIEW history AS
  SELECT e.seq, e.time, e.author, e.origin, e.label, b.name AS branch, e.stage, e.undoes, e.redoes, v.block, v.type,
         v.deleted, v.content, e.id AS edit
  FROM edits e JOIN branches b ON b.id = e.branch LEFT JOIN versions v ON v.seq = e.seq;
CREATE VIEW dependencies AS
  SELECT lower(s.type) || '_to_' || lower(t.type) AS kind, l.target AS source, l.source AS target, l.feature AS feature,
         NULL AS recipe
  FROM blocks t JOIN links l ON l.source = t.id AND l.seq = t.version JOIN blocks s ON s.id = l.target
  UNION ALL
  SELECT lower(s.type) || '_to_take', i.block, k.id, i.role, i.recipe
  FROM recipe_inputs i JOIN blocks s ON s.id = i.block
  JOIN blocks k ON k.type = 'Take' AND json_extract(k.attributes, '$.recipe') = i.recipe;
