-- What a chain multiplies, as its author names it. A part of the cache of the folder.

create sequence chain_step_seq increment by 50;

create table chain_step (
    id bigint primary key,
    crux_id bigint not null references crux on delete cascade,
    position integer not null,
    asked varchar(400) not null,
    complement boolean not null,
    given boolean not null,
    words varchar(1000),
    unique (crux_id, position)
);

-- What each chain multiplied when its tally was last counted anew: the questions that its steps led to. A chain is here
-- only if all of them led to one.
create table chain_link (
    chain_slug varchar(200) not null,
    position integer not null,
    crux_slug varchar(200) not null,
    question_key varchar(100) not null,
    complement boolean not null,
    primary key (chain_slug, position)
);

create index chain_link_by_page on chain_link (crux_slug);

-- How many visitors' products now have one magnitude, in two-hundredths of a power of ten below 1: a count of those who
-- answer every step, kept up in the same transaction.
create table chain_tally (
    chain_slug varchar(200) not null,
    magnitude integer not null check (magnitude >= 0),
    people bigint not null check (people >= 0),
    primary key (chain_slug, magnitude)
);
