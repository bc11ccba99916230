-- With which burst of new visitors the operator has set someone aside; null for everyone who counts. What is set aside is in
-- no tally, and stays the visitor's own.
alter table visitor add column set_aside_as varchar(400);
