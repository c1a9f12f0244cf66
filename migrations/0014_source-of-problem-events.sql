-- The source "told" of a problem's time line is called "reported". The history keeps the values of its time.
update problem_event set source = 'reported' where source = 'told';
