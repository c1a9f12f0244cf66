-- The source "told" in the time line of a problem is called "reported". The history keeps the values of its time.
update problem_event set source = 'reported' where source = 'told';

alter table custom_field rename column words to label;
