-- What the front matter says about questions. A part of the cache of the folder.

create sequence relation_seq increment by 50;
create sequence reference_seq increment by 50;

create table relation (
    id bigint primary key,
    crux_id bigint not null references crux on delete cascade,
    position integer not null,
    kind varchar(20) not null,
    members varchar(1000000) not null,
    all_members varchar(1000) not null,
    unique (crux_id, position)
);

create table reference (
    id bigint primary key,
    crux_id bigint not null references crux on delete cascade,
    position integer not null,
    question_key varchar(100) not null,
    thousandths integer not null,
    estimated varchar(1000) not null,
    who varchar(1000) not null,
    published_in integer not null,
    link varchar(1000) not null,
    unique (crux_id, position)
);

alter table question add column author_key varchar(100);
alter table question add column decisive boolean default false not null;

-- Addresses that pages once had; irreplaceable, like the ledger.

create table former_slug (
    slug varchar(200) primary key,
    crux_slug varchar(200) not null
);
