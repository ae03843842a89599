-- What a replica keeps besides the records (sync-protocol §5). Record tables are generated from their description.

CREATE TABLE meta(
    k TEXT PRIMARY KEY,
    v
) WITHOUT ROWID;

-- Commands made here and not yet both decided by the server and contained in the tables.
CREATE TABLE outbox(
    n INTEGER PRIMARY KEY,
    cid BLOB NOT NULL,
    command BLOB NOT NULL,              -- encodeCommand()
    made_at INTEGER NOT NULL,
    state INTEGER NOT NULL,             -- OutboxState
    tries INTEGER NOT NULL DEFAULT 0,
    acked_seq INTEGER NOT NULL DEFAULT 0,
    result BLOB,                        -- the verdict, when it says more than "applied"
    trouble BLOB,                       -- why the last replay failed here
    table_id INTEGER NOT NULL,          -- the record the command names
    record BLOB NOT NULL,
    touched BLOB NOT NULL               -- encodeTouches(): rows read and written by the last run
);
CREATE INDEX outbox_trouble ON outbox(record) WHERE trouble IS NOT NULL;

-- Commands the server has decided, also those whose rows are still on their way: bases of later commands refer to them, and a restored server asks for them.
CREATE TABLE journal(
    cid BLOB PRIMARY KEY,
    n INTEGER NOT NULL,
    log_id BLOB NOT NULL,
    seq INTEGER NOT NULL,
    status INTEGER NOT NULL,            -- ResultStatus
    command BLOB NOT NULL
) WITHOUT ROWID;

-- The server's image of every row that pending commands have changed; no image: the server has no such row.
CREATE TABLE undo(
    table_id INTEGER NOT NULL,
    id BLOB NOT NULL,
    image BLOB,
    PRIMARY KEY(table_id, id)
) WITHOUT ROWID;

CREATE TABLE inbox(
    k INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    kind INTEGER NOT NULL,              -- InboxKind
    command BLOB NOT NULL,
    code INTEGER NOT NULL,
    field TEXT NOT NULL,
    detail TEXT NOT NULL,
    overruled BLOB NOT NULL,            -- encodeOverruled()
    by_user BLOB NOT NULL,
    at INTEGER NOT NULL,
    at_seq INTEGER NOT NULL,
    resolved INTEGER NOT NULL DEFAULT 0
);

-- Small named values of other parts of the program.
CREATE TABLE value(
    k TEXT PRIMARY KEY,
    v BLOB NOT NULL
) WITHOUT ROWID;

-- Pages of an unfinished catch-up: they become visible together with its last page.
CREATE TABLE stage(
    k INTEGER PRIMARY KEY,
    page BLOB NOT NULL
);
