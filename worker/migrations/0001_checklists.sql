-- Every published version of a checklist, as the JSON text that installs get. Rows are never changed or removed.
CREATE TABLE checklist_versions (
  checklist TEXT NOT NULL CHECK (checklist = json_extract(document, '$.id')),
  version INTEGER NOT NULL CHECK (version >= 1 AND version = json_extract(document, '$.version')),
  title TEXT NOT NULL GENERATED ALWAYS AS (json_extract(document, '$.title')) VIRTUAL,
  document TEXT NOT NULL CHECK (json_valid(document)),
  -- SHA-256 of the document's UTF-8 bytes, in hexadecimal.
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  PRIMARY KEY (checklist, version)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER checklist_versions_never_change BEFORE UPDATE ON checklist_versions
BEGIN
  SELECT RAISE(ABORT, 'a published checklist version never changes');
END;

-- INSERT OR REPLACE would pass by the other triggers.
CREATE TRIGGER checklist_versions_are_published_once BEFORE INSERT ON checklist_versions
WHEN EXISTS (SELECT 1 FROM checklist_versions WHERE checklist = NEW.checklist AND version = NEW.version)
BEGIN
  SELECT RAISE(ABORT, 'a checklist version is published once and never replaced');
END;

CREATE TRIGGER checklist_versions_stay BEFORE DELETE ON checklist_versions
BEGIN
  SELECT RAISE(ABORT, 'a published checklist version is never removed');
END;

-- Which version of each checklist is the current one.
CREATE TABLE checklists (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  FOREIGN KEY (id, version) REFERENCES checklist_versions (checklist, version)
) STRICT, WITHOUT ROWID;
