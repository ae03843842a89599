-- The server's own tables. Record tables are made from the record types. Every table and unique key leads with the
-- organisation, the unit of sharding; ids are 16 bytes; times are UTC milliseconds.

CREATE TABLE org_head (
    org           BLOB PRIMARY KEY,
    log_id        BLOB NOT NULL,
    seq           INTEGER NOT NULL,
    mark          INTEGER NOT NULL,
    horizon       INTEGER NOT NULL DEFAULT 0,
    backed_up_seq INTEGER NOT NULL DEFAULT 0,
    scope_ver     INTEGER NOT NULL DEFAULT 1
) WITHOUT ROWID;

-- Logs this organisation has had, oldest first; last_seq is what was taken over from each.
CREATE TABLE lineage (
    org      BLOB NOT NULL,
    ord      INTEGER NOT NULL,
    log_id   BLOB NOT NULL,
    last_seq INTEGER NOT NULL,
    since    INTEGER NOT NULL,
    PRIMARY KEY (org, ord)
) WITHOUT ROWID;

-- One row for each number: whose push it was, and the random mark that tells two histories apart.
CREATE TABLE mark (
    org         BLOB NOT NULL,
    seq         INTEGER NOT NULL,
    mark        INTEGER NOT NULL,
    replica     BLOB,
    device      BLOB,
    server_time INTEGER NOT NULL,
    PRIMARY KEY (org, seq)
) WITHOUT ROWID;

-- What each command did to each record, kept by record: that is how it is asked for, and one tree is less to write
-- than a table and its index. Replica, device and time of a number are in `mark`.
CREATE TABLE change (
    org        BLOB NOT NULL,
    seq        INTEGER NOT NULL,
    ord        INTEGER NOT NULL,
    tbl        INTEGER NOT NULL,
    id         BLOB NOT NULL,
    op         INTEGER NOT NULL,
    field_mask INTEGER NOT NULL,
    elements   BLOB,
    user       BLOB NOT NULL,
    n          INTEGER NOT NULL,
    cid        BLOB NOT NULL,
    PRIMARY KEY (org, tbl, id, seq, ord)
) WITHOUT ROWID;
CREATE INDEX change_gone ON change (org, seq) WHERE op = 3;

-- Overruled values, for ever.
CREATE TABLE history (
    org         BLOB NOT NULL,
    tbl         INTEGER NOT NULL,
    id          BLOB NOT NULL,
    field       INTEGER NOT NULL,
    element     INTEGER NOT NULL,
    seq         INTEGER NOT NULL,
    ord         INTEGER NOT NULL,
    earlier_seq INTEGER NOT NULL,
    value       BLOB NOT NULL,
    lost        INTEGER NOT NULL,
    author      BLOB NOT NULL,
    by_user     BLOB NOT NULL,
    server_time INTEGER NOT NULL,
    PRIMARY KEY (org, tbl, id, field, element, seq, ord)
) WITHOUT ROWID;

-- The final verdict on each command.
CREATE TABLE result (
    org       BLOB NOT NULL,
    cid       BLOB NOT NULL,
    replica   BLOB NOT NULL,
    n         INTEGER NOT NULL,
    status    INTEGER NOT NULL,
    at_seq    INTEGER NOT NULL,
    quiet     INTEGER NOT NULL,
    code      INTEGER,
    field     TEXT,
    detail    TEXT,
    bases     BLOB,
    overruled BLOB,
    by_user   BLOB,
    PRIMARY KEY (org, cid)
) WITHOUT ROWID;
CREATE INDEX result_replica ON result (org, replica, at_seq, n);

-- Later verdicts for the replica whose value was replaced.
CREATE TABLE notice (
    org       BLOB NOT NULL,
    replica   BLOB NOT NULL,
    at_seq    INTEGER NOT NULL,
    ord       INTEGER NOT NULL,
    n         INTEGER NOT NULL,
    cid       BLOB NOT NULL,
    overruled BLOB NOT NULL,
    by_user   BLOB NOT NULL,
    PRIMARY KEY (org, replica, at_seq, ord)
) WITHOUT ROWID;

CREATE TABLE replica (
    org          BLOB NOT NULL,
    id           BLOB NOT NULL,
    device       BLOB NOT NULL,
    last_n       INTEGER NOT NULL,
    outbox_first INTEGER NOT NULL,
    last_push    INTEGER NOT NULL,
    PRIMARY KEY (org, id)
) WITHOUT ROWID;

CREATE TABLE credential (
    org          BLOB NOT NULL,
    user         BLOB NOT NULL,
    password     TEXT,
    code         TEXT,
    code_expires INTEGER NOT NULL DEFAULT 0,
    generation   INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (org, user)
) WITHOUT ROWID;

CREATE TABLE device_credential (
    org         BLOB NOT NULL,
    device      BLOB NOT NULL,
    user        BLOB NOT NULL,
    kind        TEXT NOT NULL,
    public_key  BLOB,
    series      TEXT,
    certificate BLOB,
    last_seen   INTEGER NOT NULL DEFAULT 0,
    revoked     INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (org, device)
) WITHOUT ROWID;

-- Who has ever signed in on a device. A pushed command may only be of one of them: the token names the device, the
-- command its author. Outlives sessions, because work queued before a sign-out is still sent.
CREATE TABLE device_user (
    org    BLOB NOT NULL,
    device BLOB NOT NULL,
    user   BLOB NOT NULL,
    PRIMARY KEY (org, device, user)
) WITHOUT ROWID;

CREATE TABLE session (
    org        BLOB NOT NULL,
    id         BLOB NOT NULL,
    token      BLOB NOT NULL,
    previous   BLOB,
    user       BLOB NOT NULL,
    device     BLOB NOT NULL,
    generation INTEGER NOT NULL,
    created    INTEGER NOT NULL,
    expires    INTEGER NOT NULL,
    last_used  INTEGER NOT NULL,
    PRIMARY KEY (org, id)
) WITHOUT ROWID;
CREATE UNIQUE INDEX session_token ON session (org, token);
CREATE INDEX session_previous ON session (org, previous) WHERE previous IS NOT NULL;
CREATE INDEX session_user ON session (org, user);

CREATE TABLE series (
    org  BLOB PRIMARY KEY,
    next INTEGER NOT NULL
) WITHOUT ROWID;

-- Keys of the server itself: made at init, never sent.
CREATE TABLE secret (
    name  TEXT PRIMARY KEY,
    value BLOB NOT NULL
) WITHOUT ROWID;
