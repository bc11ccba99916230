-- Where visitors stand on sub-cruxes. Irreplaceable, as estimates are; named by value (crux_slug, sub_crux_key).

create sequence stance_seq increment by 50;
create sequence stance_revision_seq increment by 50;

-- One per visitor and sub-crux. A step is 1 at the first pole to 5 at the second; a latest step of null is a stance that
-- was withdrawn. What if the visitor changed their mind: the value, in thousandths of a percent, that they would then give
-- to a question; it is theirs alone and in no count.
create table stance (
    id bigint primary key,
    visitor_id bigint not null references visitor,
    crux_slug varchar(200) not null,
    sub_crux_key varchar(100) not null,
    first_step integer not null check (first_step between 1 and 5),
    first_at timestamp(6) with time zone not null,
    first_wording_version integer not null,
    first_crowd_seen boolean not null,
    latest_step integer check (latest_step between 1 and 5),
    latest_at timestamp(6) with time zone not null,
    latest_wording_version integer not null,
    latest_crowd_seen boolean not null,
    what_if_value integer check (what_if_value between 0 and 100000),
    what_if_question_key varchar(100),
    what_if_at timestamp(6) with time zone,
    unique (visitor_id, crux_slug, sub_crux_key)
);

-- Every step that changed a stance, the first one included. Rows are added, never altered.
create table stance_revision (
    id bigint primary key,
    stance_id bigint not null references stance,
    given_step integer check (given_step between 1 and 5),
    given_at timestamp(6) with time zone not null,
    given_wording_version integer not null,
    given_crowd_seen boolean not null
);

create index stance_revision_by_stance on stance_revision (stance_id);

-- How many visitors now stand at one step of a sub-crux: a count of stance.latest_step, kept up in the same transaction.
create table stance_tally (
    crux_slug varchar(200) not null,
    sub_crux_key varchar(100) not null,
    step integer not null check (step between 1 and 5),
    people bigint not null check (people >= 0),
    primary key (crux_slug, sub_crux_key, step)
);

-- How many visitors now stand at one step of a sub-crux and give one value to a question of the same page: a count of the
-- pairs of stance.latest_step and estimate.latest_value that are one visitor's. All questions are counted, retired ones
-- too, so that nothing is to be done when an author has another one be the final question.
create table joint_tally (
    crux_slug varchar(200) not null,
    question_key varchar(100) not null,
    sub_crux_key varchar(100) not null,
    step integer not null check (step between 1 and 5),
    thousandths integer not null check (thousandths between 0 and 100000),
    people bigint not null check (people >= 0),
    primary key (crux_slug, question_key, sub_crux_key, step, thousandths)
);

-- Which wording a page shows: content is read anew, so that the default is never shown.
alter table sub_crux add column wording_version integer default 1 not null;
