-- A trial names sample drafts by their ids and the digests of their texts: what an approval rests on stays as it was.
CREATE TRIGGER samples_never_change BEFORE UPDATE OF id, title, text, by, by_name, at ON samples
BEGIN SELECT RAISE(ABORT, 'a sample draft never changes'); END;
CREATE TRIGGER samples_stay BEFORE DELETE ON samples
BEGIN SELECT RAISE(ABORT, 'a sample draft is never removed'); END;
CREATE TRIGGER samples_are_added_once BEFORE INSERT ON samples
WHEN EXISTS (SELECT 1 FROM samples WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a sample draft is never replaced'); END;
