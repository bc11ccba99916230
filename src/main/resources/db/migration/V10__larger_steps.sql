-- Publishing a folder takes numbers by the ten thousand, and H2 writes to the disk each time that those at hand run out.
alter sequence section_seq cache 1000;
alter sequence block_seq cache 1000;
alter sequence failure_mode_seq cache 1000;
alter sequence argument_seq cache 1000;
alter sequence effort_seq cache 1000;
alter sequence sub_crux_seq cache 1000;
alter sequence contrast_row_seq cache 1000;
alter sequence question_seq cache 1000;
alter sequence ledger_entry_seq cache 1000;

-- Without it, PostgreSQL looks through all questions of all pages for each block that goes.
create index question_by_group on question (group_id);
