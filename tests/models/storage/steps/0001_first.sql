-- A comment with a semicolon; and "quotes"
CREATE TABLE client(id BLOB PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO client VALUES (x'01', 'Ñandú; S.A.');
