-- The Board's work. Times are ISO 8601 in UTC; «by» is a member's id, and the name that the member had then; NULL where
-- people acted by their signatures alone, without signing in.

-- The tables of 0001 stay for a version of the worker that still reads them; nothing is written there any more.

-- Whoever is removed keeps the row, with the role 'none'.
CREATE TABLE members (
  -- The first 16 hexadecimal digits of the SHA-256 of the address, so that it is the same on every server.
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  -- In lower case.
  email TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL CHECK (role IN ('none', 'viewer', 'editor', 'reviewer', 'publisher', 'administrator'))
) STRICT, WITHOUT ROWID;

-- Checklists and portal profiles as the Board works on them.
CREATE TABLE documents (
  noun TEXT NOT NULL CHECK (noun IN ('checklist', 'portal')),
  id TEXT NOT NULL,
  title TEXT NOT NULL,
  state TEXT NOT NULL
    CHECK (state IN ('draft', 'in-review', 'approved', 'awaiting-signatures', 'published', 'withdrawn')),
  -- The newest revision, and the SHA-256 of its text.
  revision INTEGER NOT NULL,
  digest TEXT NOT NULL,
  -- Goes up by one with every change: what If-Match compares.
  stamp INTEGER NOT NULL,
  -- The version that installs are to have.
  published INTEGER,
  -- The highest version that was ever published; the next one is above it.
  last_version INTEGER NOT NULL DEFAULT 0,
  -- The revision that was published last: those who edited after it can't approve.
  released_revision INTEGER NOT NULL DEFAULT 0,
  changed_by TEXT,
  changed_by_name TEXT,
  changed_at TEXT NOT NULL,
  PRIMARY KEY (noun, id)
) STRICT, WITHOUT ROWID;
-- One for each order in which they are listed.
CREATE INDEX documents_by_change ON documents (noun, changed_at, id);
CREATE INDEX documents_by_state_and_change ON documents (noun, state, changed_at, id);
CREATE INDEX documents_by_title ON documents (noun, title, id);
CREATE INDEX documents_by_state_and_title ON documents (noun, state, title, id);

CREATE TABLE revisions (
  noun TEXT NOT NULL,
  id TEXT NOT NULL CHECK (id = json_extract(document, '$.id')),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  document TEXT NOT NULL CHECK (json_valid(document)),
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  by TEXT,
  by_name TEXT,
  at TEXT NOT NULL,
  UNIQUE (noun, id, revision)
) STRICT;
CREATE TRIGGER revisions_never_change BEFORE UPDATE ON revisions
BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
CREATE TRIGGER revisions_stay BEFORE DELETE ON revisions
BEGIN SELECT RAISE(ABORT, 'a revision is never removed'); END;
-- INSERT OR REPLACE would pass by the other triggers.
CREATE TRIGGER revisions_are_saved_once BEFORE INSERT ON revisions
WHEN EXISTS (SELECT 1 FROM revisions WHERE noun = NEW.noun AND id = NEW.id AND revision = NEW.revision)
BEGIN SELECT RAISE(ABORT, 'a revision is never replaced'); END;

-- A revision that was handed in for review, and what was decided.
CREATE TABLE reviews (
  noun TEXT NOT NULL,
  id TEXT NOT NULL,
  number INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  by TEXT,
  by_name TEXT,
  at TEXT NOT NULL,
  UNIQUE (noun, id, number)
) STRICT;
CREATE TABLE decisions (
  noun TEXT NOT NULL,
  id TEXT NOT NULL,
  number INTEGER NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('approve', 'return')),
  -- JSON: what was remarked at which field, and what the trial on the sample drafts showed.
  comments TEXT NOT NULL,
  trial TEXT,
  by TEXT,
  by_name TEXT,
  at TEXT NOT NULL,
  UNIQUE (noun, id, number)
) STRICT;
CREATE TRIGGER reviews_never_change BEFORE UPDATE ON reviews
BEGIN SELECT RAISE(ABORT, 'a review never changes'); END;
CREATE TRIGGER reviews_stay BEFORE DELETE ON reviews
BEGIN SELECT RAISE(ABORT, 'a review is never removed'); END;
CREATE TRIGGER decisions_never_change BEFORE UPDATE ON decisions
BEGIN SELECT RAISE(ABORT, 'a decision never changes'); END;
CREATE TRIGGER decisions_stay BEFORE DELETE ON decisions
BEGIN SELECT RAISE(ABORT, 'a decision is never removed'); END;

-- What the feed gave out, one row a release: its number is the targets version that people signed.
CREATE TABLE releases (
  version INTEGER PRIMARY KEY,
  -- By which door it came: sent by a signed-in publisher, or by signatures alone.
  door TEXT NOT NULL CHECK (door IN ('console', 'signatures')),
  -- JSON: the index as installs read it.
  contents TEXT NOT NULL CHECK (json_valid(contents)),
  by TEXT,
  by_name TEXT,
  at TEXT NOT NULL
) STRICT;
CREATE TABLE published_versions (
  noun TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  document TEXT NOT NULL CHECK (json_valid(document)),
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  release INTEGER NOT NULL,
  UNIQUE (noun, id, version)
) STRICT;
CREATE TRIGGER releases_never_change BEFORE UPDATE ON releases
BEGIN SELECT RAISE(ABORT, 'a release never changes'); END;
CREATE TRIGGER releases_stay BEFORE DELETE ON releases
BEGIN SELECT RAISE(ABORT, 'a release is never removed'); END;
CREATE TRIGGER releases_are_made_once BEFORE INSERT ON releases
WHEN EXISTS (SELECT 1 FROM releases WHERE version = NEW.version)
BEGIN SELECT RAISE(ABORT, 'a release is never replaced'); END;
CREATE TRIGGER published_versions_never_change BEFORE UPDATE ON published_versions
BEGIN SELECT RAISE(ABORT, 'a published version never changes'); END;
CREATE TRIGGER published_versions_stay BEFORE DELETE ON published_versions
BEGIN SELECT RAISE(ABORT, 'a published version is never removed'); END;
CREATE TRIGGER published_versions_are_published_once BEFORE INSERT ON published_versions
WHEN EXISTS (SELECT 1 FROM published_versions WHERE noun = NEW.noun AND id = NEW.id AND version = NEW.version)
BEGIN SELECT RAISE(ABORT, 'a published version is never replaced'); END;

-- Versions that are to be withdrawn, and those that have been, with the release that did it.
CREATE TABLE withdrawals (
  noun TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  release INTEGER,
  by TEXT,
  by_name TEXT,
  at TEXT NOT NULL,
  PRIMARY KEY (noun, id, version)
) STRICT, WITHOUT ROWID;

-- A release that some have signed and others have yet to sign, as its metadata text.
CREATE TABLE release_in_signing (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  targets TEXT NOT NULL,
  -- The root that goes with it, where it is a new one.
  root TEXT,
  have INTEGER NOT NULL,
  need INTEGER NOT NULL
) STRICT;

-- Drafts of the Board's own, on which a checklist is tried before it is approved.
CREATE TABLE samples (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  -- Taken off the list; the text stays.
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  by TEXT,
  by_name TEXT,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Answers to writing calls, for those who ask again with the same Idempotency-Key. Kept for a day.
CREATE TABLE answers (
  member TEXT NOT NULL,
  key TEXT NOT NULL,
  -- SHA-256 of method, path, If-Match and body.
  request TEXT NOT NULL,
  status INTEGER NOT NULL,
  body TEXT NOT NULL,
  etag TEXT,
  at TEXT NOT NULL,
  PRIMARY KEY (member, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX answers_by_age ON answers (at);

-- Everything that was done, each row bound to the one before by its hash; see shared/audit/chain.ts. A server writes one
-- chain; those of servers that were read in from a file stand beside it.
CREATE TABLE audit (
  chain TEXT NOT NULL,
  seq INTEGER NOT NULL,
  at TEXT NOT NULL,
  by TEXT,
  by_name TEXT,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  -- JSON
  detail TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL,
  UNIQUE (chain, seq)
) STRICT;
CREATE INDEX audit_by_subject ON audit (chain, subject, seq);
CREATE INDEX audit_by_member ON audit (chain, by, seq);
CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log never changes'); END;
CREATE TRIGGER audit_stays BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'a row of the audit log is never removed'); END;
CREATE TRIGGER audit_is_written_once BEFORE INSERT ON audit
WHEN EXISTS (SELECT 1 FROM audit WHERE chain = NEW.chain AND seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'a row of the audit log is never replaced'); END;

-- The end of each chain; `own` is the one that this server writes.
CREATE TABLE audit_heads (
  chain TEXT PRIMARY KEY,
  own INTEGER NOT NULL CHECK (own IN (0, 1)),
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX audit_heads_own ON audit_heads (own) WHERE own = 1;
INSERT INTO audit_heads (chain, own, seq, hash) VALUES (lower(hex(randomblob(8))), 1, 0, '');

-- By what words a document is found: its title and the like, folded, from each word on. The columns that a list shows
-- stand here once more, so that a page of a search reads as many rows as it shows.
CREATE TABLE search_keys (
  noun TEXT NOT NULL,
  key TEXT NOT NULL,
  id TEXT NOT NULL,
  -- How many characters it has in common with a key of the same document that comes before it: a search for no more
  -- than these has found the document already.
  common INTEGER NOT NULL,
  title TEXT NOT NULL,
  state TEXT NOT NULL,
  revision INTEGER NOT NULL,
  published INTEGER,
  changed_by TEXT,
  changed_by_name TEXT,
  changed_at TEXT NOT NULL,
  PRIMARY KEY (noun, key, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX search_keys_by_state ON search_keys (noun, state, key, id);
CREATE INDEX search_keys_by_document ON search_keys (noun, id);
CREATE TRIGGER documents_are_found AFTER UPDATE ON documents
BEGIN
  UPDATE search_keys SET
    title = NEW.title, state = NEW.state, revision = NEW.revision, published = NEW.published,
    changed_by = NEW.changed_by, changed_by_name = NEW.changed_by_name, changed_at = NEW.changed_at
  WHERE noun = NEW.noun AND id = NEW.id;
END;

-- `INSERT INTO guard (changed) VALUES (changes())` in a batch undoes all of it unless the statement before has changed
-- one row.
CREATE VIEW guard AS SELECT 1 AS changed;
CREATE TRIGGER guard_refuses INSTEAD OF INSERT ON guard WHEN NEW.changed <> 1
BEGIN SELECT RAISE(ABORT, 'stale: nothing was changed'); END;
