-- What forms have stored and the tallies do not count yet: by how much each is to change, as JSON. Where many send forms at the
-- same time, they leave this here rather than wait for each other at the tallies, and one transaction does it for many of them.
-- Whoever reads the tallies of a page or chain (the place) reads this as well.
create sequence tally_backlog_seq start with 1 increment by 1;

create table tally_backlog (
    id bigint primary key,
    place varchar(200) not null,
    moves varchar(1000000) not null
);

create index tally_backlog_by_place on tally_backlog (place);
