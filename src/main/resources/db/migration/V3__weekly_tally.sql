-- By how much each tally moved in each week: what brings the crowd of an earlier week back, from the tallies of today.
-- Weeks begin on Monday in UTC and are counted from the one with 1 January 1970, which began three days earlier.
create table weekly_tally (
    crux_slug varchar(200) not null,
    week integer not null,
    question_key varchar(100) not null,
    thousandths integer not null check (thousandths between 0 and 100000),
    change bigint not null,
    primary key (crux_slug, week, question_key, thousandths)
);

-- What visitors said before there was this table is all in the history: an answer adds one to its value in its week, and
-- the next answer of the same visitor takes that one away in its own.
insert into weekly_tally (crux_slug, week, question_key, thousandths, change)
with given as (
    select
        estimate.crux_slug,
        (cast(floor(extract(epoch from estimate_revision.given_at)) as bigint) + 259200) / 604800 as week,
        estimate.question_key,
        estimate_revision.given_value,
        lag(estimate_revision.given_value) over (
            partition by estimate_revision.estimate_id
            order by estimate_revision.given_at, estimate_revision.id
        ) as previous_value
    from estimate_revision
    join estimate on estimate.id = estimate_revision.estimate_id
),
moved as (
    select crux_slug, week, question_key, given_value as thousandths, 1 as difference from given
    union all
    select crux_slug, week, question_key, previous_value as thousandths, -1 as difference from given
)
select crux_slug, week, question_key, thousandths, sum(difference)
from moved
where thousandths is not null
group by crux_slug, week, question_key, thousandths
having sum(difference) <> 0;
