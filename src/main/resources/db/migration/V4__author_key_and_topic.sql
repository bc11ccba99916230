-- The key that an author gave to a question, also after it was first put. Answers go on referring to entry_key.
alter table ledger_entry add column author_key varchar(100);

-- The H3 that a question stands under.
alter table question add column topic_html varchar(1000000);
alter table question add column topic_plain varchar(1000000);
