-- Of answers that were imported nobody knows whether the crowd had been seen before they were given: null.
alter table estimate alter column first_crowd_seen drop not null;
alter table estimate alter column latest_crowd_seen drop not null;
alter table estimate_revision alter column given_crowd_seen drop not null;
alter table stance alter column first_crowd_seen drop not null;
alter table stance alter column latest_crowd_seen drop not null;
alter table stance_revision alter column given_crowd_seen drop not null;

-- The import that is under way or was broken off; none otherwise. Its visitors are set aside as 'import' until it is done.
-- The secret gives each name in the files a hash that stands for it, and is gone with this row. The digest is of what has
-- been read of the files so far, and of what was made of it.
create table import_run (
    id integer primary key,
    secret varchar(64) not null,
    rows_read bigint not null,
    digest varchar(64) not null
);

-- What was imported, by the SHA-256 of the files one after the other, so that nobody imports the same twice unawares.
create table import_done (
    fingerprint varchar(64) not null,
    done_at timestamp(6) with time zone not null,
    visitors bigint not null,
    answers bigint not null,
    stances bigint not null,
    left_out bigint not null,
    primary key (fingerprint, done_at)
);
