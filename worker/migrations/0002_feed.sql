-- The files of the feed, by their names in the repository: `3.root.json`, `targets/checklists/HASH.kh-162.json`.
CREATE TABLE feed_files (
  name TEXT PRIMARY KEY,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER feed_files_never_change BEFORE UPDATE ON feed_files
BEGIN
  SELECT RAISE(ABORT, 'a file of the feed never changes');
END;

-- The same file may be part of many releases; another under its name may not.
CREATE TRIGGER feed_files_are_never_replaced BEFORE INSERT ON feed_files
WHEN EXISTS (SELECT 1 FROM feed_files WHERE name = NEW.name AND body <> NEW.body)
BEGIN
  SELECT RAISE(ABORT, 'a file of the feed is never replaced');
END;

CREATE TRIGGER feed_files_stay BEFORE DELETE ON feed_files
BEGIN
  SELECT RAISE(ABORT, 'a file of the feed is never removed');
END;

-- Every state of the feed, the newest last: a release, a rotation of keys or a renewal. The primary key lets one of
-- two publications at once win.
CREATE TABLE feed_publications (
  -- The timestamp's version.
  version INTEGER PRIMARY KEY CHECK (version >= 1),
  -- ms since 1970
  published INTEGER NOT NULL,
  root INTEGER NOT NULL,
  targets INTEGER NOT NULL,
  snapshot INTEGER NOT NULL,
  timestamp TEXT NOT NULL
) STRICT;

CREATE TRIGGER feed_publications_never_change BEFORE UPDATE ON feed_publications
BEGIN
  SELECT RAISE(ABORT, 'a publication never changes');
END;

CREATE TRIGGER feed_publications_stay BEFORE DELETE ON feed_publications
BEGIN
  SELECT RAISE(ABORT, 'a publication is never removed');
END;

-- Releases that have some of the signatures they need («chờ ký»).
CREATE TABLE feed_waiting (
  targets INTEGER NOT NULL,
  -- SHA-256 of what is signed, in hexadecimal.
  digest TEXT NOT NULL,
  -- The request, with the signatures so far.
  submission TEXT NOT NULL,
  PRIMARY KEY (targets, digest)
) STRICT, WITHOUT ROWID;
