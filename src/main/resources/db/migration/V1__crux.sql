-- Content: a cache of the folder, rebuildable at any time. Nothing outside these tables refers to their ids.

create sequence crux_seq increment by 50;
create sequence section_seq increment by 50;
create sequence block_seq increment by 50;
create sequence failure_mode_seq increment by 50;
create sequence argument_seq increment by 50;
create sequence effort_seq increment by 50;
create sequence sub_crux_seq increment by 50;
create sequence contrast_row_seq increment by 50;
create sequence question_seq increment by 50;

create table crux (
    id bigint primary key,
    slug varchar(200) not null unique,
    title varchar(2000) not null,
    description varchar(10000),
    order_number double precision,
    path varchar(1000) not null,
    stamp varchar(100) not null,
    claim_label varchar(2000),
    claim_html varchar(1000000),
    claim_plain varchar(1000000)
);

create table section (
    id bigint primary key,
    crux_id bigint not null references crux on delete cascade,
    position integer not null,
    heading_html varchar(1000000),
    heading_plain varchar(1000000),
    anchor varchar(255) not null,
    unique (crux_id, position)
);

create table block (
    id bigint primary key,
    section_id bigint not null references section on delete cascade,
    position integer not null,
    kind varchar(20) not null,
    heading_html varchar(1000000),
    heading_plain varchar(1000000),
    anchor varchar(255),
    prose_html varchar(1000000),
    prose_plain varchar(1000000),
    lead_in_html varchar(1000000),
    lead_in_plain varchar(1000000),
    side varchar(10),
    unique (section_id, position)
);

create table block_label (
    block_id bigint not null references block on delete cascade,
    position integer not null,
    label_html varchar(1000000),
    label_plain varchar(1000000),
    primary key (block_id, position)
);

create table failure_mode (
    id bigint primary key,
    block_id bigint not null references block on delete cascade,
    position integer not null,
    name_html varchar(1000000),
    name_plain varchar(1000000),
    description_html varchar(1000000),
    description_plain varchar(1000000),
    unique (block_id, position)
);

create table argument (
    id bigint primary key,
    block_id bigint not null references block on delete cascade,
    position integer not null,
    name_html varchar(1000000),
    name_plain varchar(1000000),
    detail_html varchar(1000000),
    detail_plain varchar(1000000),
    unique (block_id, position)
);

create table effort (
    id bigint primary key,
    block_id bigint not null references block on delete cascade,
    position integer not null,
    name_html varchar(1000000),
    name_plain varchar(1000000),
    status_html varchar(1000000),
    status_plain varchar(1000000),
    effectiveness_html varchar(1000000),
    effectiveness_plain varchar(1000000),
    unique (block_id, position)
);

create table effort_more (
    effort_id bigint not null references effort on delete cascade,
    position integer not null,
    cell_html varchar(1000000),
    cell_plain varchar(1000000),
    primary key (effort_id, position)
);

create table sub_crux (
    id bigint primary key,
    block_id bigint not null references block on delete cascade,
    position integer not null,
    sub_crux_key varchar(100) not null,
    question_html varchar(1000000),
    question_plain varchar(1000000),
    first_html varchar(1000000),
    first_plain varchar(1000000),
    second_html varchar(1000000),
    second_plain varchar(1000000),
    unique (block_id, position)
);

create table contrast_row (
    id bigint primary key,
    block_id bigint not null references block on delete cascade,
    position integer not null,
    left_html varchar(1000000),
    left_plain varchar(1000000),
    right_html varchar(1000000),
    right_plain varchar(1000000),
    unique (block_id, position)
);

create table question (
    id bigint primary key,
    crux_id bigint not null references crux on delete cascade,
    group_id bigint not null references block on delete cascade,
    number integer not null,
    question_key varchar(100) not null,
    wording_version integer not null,
    lead_in_html varchar(1000000),
    lead_in_plain varchar(1000000),
    text_html varchar(1000000),
    text_plain varchar(1000000),
    derived boolean not null,
    unique (crux_id, number),
    unique (crux_id, question_key)
);

-- The ledger: every question and sub-crux that a page ever put, with every wording. Irreplaceable; never deleted.

create sequence ledger_entry_seq increment by 50;

create table ledger_entry (
    id bigint primary key,
    kind varchar(20) not null,
    crux_slug varchar(200) not null,
    entry_key varchar(100) not null,
    position integer not null,
    retired_at timestamp(6) with time zone,
    unique (kind, crux_slug, entry_key)
);

create table wording (
    entry_id bigint not null references ledger_entry,
    version integer not null,
    lead_in varchar(1000000),
    text varchar(1000000) not null,
    since timestamp(6) with time zone not null,
    primary key (entry_id, version)
);
