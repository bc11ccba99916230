-- By which visitors let someone else see their answers beside that one's own. To revoke a link is to delete its row.

create sequence private_link_seq increment by 50;

-- Of the secret in its address only the SHA-256 is kept, in hexadecimal. Without a page it is a link to all of them. Who
-- opened it is not kept, only on which day (in UTC) someone first did.
create table private_link (
    id bigint primary key,
    visitor_id bigint not null references visitor,
    secret_hash varchar(64) not null unique,
    crux_slug varchar(200),
    name varchar(100),
    made_on date not null,
    opened_on date
);

create index private_link_by_visitor on private_link (visitor_id);
