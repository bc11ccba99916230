-- What those say whose first answer to a question was given before they saw the crowd, as long as they answer it: counts
-- of their first answers (FIRST), of what the same people say now (NOW), and of by how much that is more (MOVE, thousandths
-- of a percent, negative for less). Kept up in the same transaction as the estimates.
create table blind_tally (
    crux_slug varchar(200) not null,
    question_key varchar(100) not null,
    aspect varchar(10) not null,
    thousandths integer not null check (thousandths between -100000 and 100000),
    people bigint not null check (people >= 0),
    primary key (crux_slug, question_key, aspect, thousandths)
);

insert into blind_tally (crux_slug, question_key, aspect, thousandths, people)
with blind as (
    select crux_slug, question_key, first_value, latest_value
    from estimate
    where not first_crowd_seen and latest_value is not null
),
counted as (
    select crux_slug, question_key, 'FIRST' as aspect, first_value as thousandths from blind
    union all
    select crux_slug, question_key, 'NOW' as aspect, latest_value as thousandths from blind
    union all
    select crux_slug, question_key, 'MOVE' as aspect, latest_value - first_value as thousandths from blind
)
select crux_slug, question_key, aspect, thousandths, count(*)
from counted
group by crux_slug, question_key, aspect, thousandths;

-- What visitors write for themselves beside a page's answers: theirs alone. Without words where they were asked and had
-- nothing to say.
create sequence note_seq increment by 50;

create table note (
    id bigint primary key,
    visitor_id bigint not null references visitor,
    crux_slug varchar(200) not null,
    kind varchar(20) not null,
    words varchar(2000) not null,
    written_at timestamp(6) with time zone not null,
    unique (visitor_id, crux_slug, kind)
);

-- With what secret a visitor can take all answers along to another browser: one at a time, and only its SHA-256.
create table recovery (
    visitor_id bigint primary key references visitor,
    code_hash varchar(64) not null unique,
    made_at timestamp(6) with time zone not null
);
