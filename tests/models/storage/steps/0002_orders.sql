CREATE TABLE job(id INTEGER PRIMARY KEY, client BLOB NOT NULL REFERENCES client(id), title TEXT NOT NULL DEFAULT '${none} @none@');
INSERT INTO job(client) VALUES (x'01');
