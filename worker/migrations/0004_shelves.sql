-- What lists and searches show of the documents, as lines of many documents a row: a search in any order of words, or a
-- list in the alphabet's order, reads a row for about a thousand documents and sorts in the worker.

-- The table search_keys of 0003 stays for a version of the worker that still reads it; nothing is written there any more.
-- What that version creates before it is replaced stands on a shelf at once, and is found by its words once it is saved.

CREATE TABLE shelves (
  noun TEXT NOT NULL,
  number INTEGER NOT NULL,
  -- JSON: by id, the columns that a list shows, and `words`: those by which the document is found, folded.
  lines TEXT NOT NULL CHECK (json_valid(lines)),
  UNIQUE (noun, number)
) STRICT;

INSERT INTO shelves (noun, number, lines)
SELECT noun, 1 + at / 500, json_group_object(id, json_object(
    'title', title, 'state', state, 'revision', revision, 'published', published,
    'changed_by', changed_by, 'changed_by_name', changed_by_name, 'changed_at', changed_at, 'words', words
  ))
FROM (
  SELECT documents.*, ROW_NUMBER() OVER (PARTITION BY noun ORDER BY id) - 1 AS at,
    -- Each key begins with a word and goes on to the end of its text: their first words are all words.
    COALESCE((
      SELECT replace(group_concat(DISTINCT substr(key, 1, instr(key || ' ', ' ') - 1)), ',', ' ')
      FROM search_keys WHERE search_keys.noun = documents.noun AND search_keys.id = documents.id
    ), '') AS words
  FROM documents
)
GROUP BY noun, at / 500;

CREATE TRIGGER documents_come_on_a_shelf AFTER INSERT ON documents
BEGIN
  -- A row may have two million bytes; lines grow when titles do.
  INSERT INTO shelves (noun, number, lines)
  SELECT NEW.noun, 1 + (SELECT COUNT(*) FROM shelves WHERE noun = NEW.noun), '{}'
  WHERE NOT EXISTS (SELECT 1 FROM shelves WHERE noun = NEW.noun AND octet_length(lines) < 800000);
  UPDATE shelves SET lines = json_set(lines, '$."' || NEW.id || '"', json_object(
    'title', NEW.title, 'state', NEW.state, 'revision', NEW.revision, 'published', NEW.published,
    'changed_by', NEW.changed_by, 'changed_by_name', NEW.changed_by_name, 'changed_at', NEW.changed_at, 'words', ''
  ))
  WHERE noun = NEW.noun AND number = (
    SELECT MIN(number) FROM shelves WHERE noun = NEW.noun AND octet_length(lines) < 800000
  );
END;

CREATE TRIGGER documents_change_on_their_shelf AFTER UPDATE ON documents
BEGIN
  UPDATE shelves SET lines = json_set(lines,
    '$."' || NEW.id || '".title', NEW.title,
    '$."' || NEW.id || '".state', NEW.state,
    '$."' || NEW.id || '".revision', NEW.revision,
    '$."' || NEW.id || '".published', NEW.published,
    '$."' || NEW.id || '".changed_by', NEW.changed_by,
    '$."' || NEW.id || '".changed_by_name', NEW.changed_by_name,
    '$."' || NEW.id || '".changed_at', NEW.changed_at
  )
  WHERE noun = NEW.noun AND json_type(lines, '$."' || NEW.id || '"') IS NOT NULL;
END;
