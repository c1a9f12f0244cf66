-- Every delivery of alerts asks whether changes of the service graph are still in the outbox.
create index outbox_of_graph on outbox (record) where type in ('ci', 'service') and record is not null;
-- Once a second it is asked which flapping alerts have been stable for long enough.
create index alert_flapping on alert (id) where flapping;
