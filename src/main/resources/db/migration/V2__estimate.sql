-- What visitors said. Irreplaceable: never derived from anything, never deleted with a page or a question, which it
-- names by value (crux_slug, question_key). Only tally can be computed anew, from estimate.

create sequence visitor_seq;
create sequence estimate_seq increment by 50;
create sequence estimate_revision_seq increment by 50;
create sequence reveal_seq increment by 50;

-- A browser with a secret token, of which only the SHA-256 is kept, in hexadecimal.
create table visitor (
    id bigint primary key,
    token_hash varchar(64) not null unique,
    since timestamp(6) with time zone not null
);

-- One per visitor and question. Values are thousandths of a percent; a latest value of null is a withdrawn estimate.
create table estimate (
    id bigint primary key,
    visitor_id bigint not null references visitor,
    crux_slug varchar(200) not null,
    question_key varchar(100) not null,
    first_value integer not null check (first_value between 0 and 100000),
    first_at timestamp(6) with time zone not null,
    first_wording_version integer not null,
    first_crowd_seen boolean not null,
    latest_value integer check (latest_value between 0 and 100000),
    latest_at timestamp(6) with time zone not null,
    latest_wording_version integer not null,
    latest_crowd_seen boolean not null,
    unique (visitor_id, crux_slug, question_key)
);

create index estimate_by_question on estimate (crux_slug, question_key);

-- Every answer that changed an estimate, the first one included. Rows are added, never altered.
create table estimate_revision (
    id bigint primary key,
    estimate_id bigint not null references estimate,
    given_value integer check (given_value between 0 and 100000),
    given_at timestamp(6) with time zone not null,
    given_wording_version integer not null,
    given_crowd_seen boolean not null
);

create index estimate_revision_by_estimate on estimate_revision (estimate_id);

-- When a visitor first saw the crowd of a page: after answering (ANSWERED), or by asking to see it (LOOKED).
create table reveal (
    id bigint primary key,
    visitor_id bigint not null references visitor,
    crux_slug varchar(200) not null,
    revealed_at timestamp(6) with time zone not null,
    how varchar(20) not null,
    unique (visitor_id, crux_slug)
);

-- How many visitors now give a question one value: a count of estimate.latest_value, kept up in the same transaction.
create table tally (
    crux_slug varchar(200) not null,
    question_key varchar(100) not null,
    thousandths integer not null check (thousandths between 0 and 100000),
    answers bigint not null check (answers >= 0),
    primary key (crux_slug, question_key, thousandths)
);
