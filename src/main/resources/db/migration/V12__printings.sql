-- How often pages have been published or taken off, so that every instance of the site notices what another one has done.
create table printing (
    id int primary key,
    number bigint not null
);

-- The content folders that instances have had, in the order in which they first came up: the highest number is the newest.
create table content_folder (
    print varchar(64) primary key,
    number bigint not null
);

-- The instances of the site and the folder that each of them has. Who has not been seen for a while is gone.
create table instance (
    id varchar(36) primary key,
    print varchar(64) not null,
    seen_at timestamp(6) with time zone not null
);
