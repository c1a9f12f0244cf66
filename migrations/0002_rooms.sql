-- Derived from the declarations by `npm run derive`.

create sequence "number_organisation";
create table "organisation" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "kind" text not null,
  "parent" uuid,
  "email" text,
  "external_id" text,
  "zone" text
);
create sequence "number_person";
create table "person" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "email" text,
  "phone" text,
  "language" text,
  "manager" uuid,
  "site" uuid,
  "vip" boolean,
  "external_id" text
);
alter table "person" enable row level security;
create policy by_organisation on "person" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_team";
create table "team" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "email" text,
  "lead" uuid,
  "line" text,
  "purpose" text,
  "external_id" text
);
create sequence "number_membership";
create table "membership" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "person" uuid not null,
  "of" uuid not null
);
alter table "membership" enable row level security;
create policy by_organisation on "membership" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_role_grant";
create table "role_grant" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "role" text not null,
  "person" uuid,
  "to_team" uuid
);
alter table "role_grant" enable row level security;
create policy by_organisation on "role_grant" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_site";
create table "site" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "address" text,
  "parent" uuid,
  "external_id" text
);
create sequence "number_category";
create table "category" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "purpose" text not null,
  "parent" uuid,
  "external_id" text
);
create sequence "number_calendar";
create table "calendar" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "zone" text not null,
  "hours" jsonb not null,
  "holidays" text,
  "days_off" jsonb
);
create sequence "number_service";
create table "service" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "kind" text not null,
  "criticality" text not null,
  "parent" uuid,
  "owner" uuid,
  "support_team" uuid,
  "customers" uuid[],
  "calendar" uuid,
  "price" numeric(16,2),
  "price_per" text,
  "launched_at" timestamptz(3),
  "retired_at" timestamptz(3),
  "confirmed_at" timestamptz(3),
  "confirmed_by" uuid,
  "external_id" text
);
create sequence "number_offering";
create table "offering" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "service" uuid not null,
  "kind" text not null,
  "fulfilled_by" uuid,
  "needs_approval" boolean,
  "delivered_within" bigint,
  "price" numeric(16,2),
  "price_per" text,
  "steps" text,
  "external_id" text
);
create sequence "number_agreement";
create table "agreement" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "kind" text not null,
  "service" uuid,
  "customer" uuid,
  "party" uuid,
  "supplier" uuid,
  "owner" uuid,
  "valid_from" date,
  "valid_to" date,
  "review_every" bigint,
  "last_review" date,
  "external_id" text
);
alter table "agreement" enable row level security;
create policy by_organisation on "agreement" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_service_level_target";
create table "service_level_target" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "agreement" uuid not null,
  "record_type" text not null,
  "metric" text not null,
  "where" jsonb,
  "target" bigint not null,
  "calendar" uuid,
  "goal" double precision,
  "external_id" text
);
alter table "service_level_target" enable row level security;
create policy by_organisation on "service_level_target" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_agreement_review";
create table "agreement_review" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "agreement" uuid not null,
  "findings" text
);
alter table "agreement_review" enable row level security;
create policy by_organisation on "agreement_review" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_service_level_requirement";
create table "service_level_requirement" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "requirement" text not null,
  "kind" text not null,
  "service" uuid,
  "customer" uuid,
  "agreement" uuid
);
alter table "service_level_requirement" enable row level security;
create policy by_organisation on "service_level_requirement" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_service_level_report";
create table "service_level_report" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "agreement" uuid not null,
  "from" date not null,
  "to" date not null,
  "weak_spots" text,
  "published_at" timestamptz(3)
);
alter table "service_level_report" enable row level security;
create policy by_organisation on "service_level_report" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_service_level_result";
create table "service_level_result" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "report" uuid not null,
  "target" uuid not null,
  "measured" double precision,
  "kept" double precision,
  "met" boolean not null,
  "measured_at" timestamptz(3) not null
);
alter table "service_level_result" enable row level security;
create policy by_organisation on "service_level_result" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_service_issue";
create table "service_issue" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "service" uuid,
  "agreement" uuid,
  "report" uuid,
  "plan" text,
  "planned_at" timestamptz(3)
);
alter table "service_issue" enable row level security;
create policy by_organisation on "service_issue" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_ci";
create table "ci" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "class" text not null,
  "environment" text,
  "criticality" text,
  "hostname" text,
  "address" text,
  "aliases" text,
  "serial" text,
  "manufacturer" text,
  "product" text,
  "site" uuid,
  "owner" uuid,
  "support_team" uuid,
  "attributes" jsonb,
  "verified_at" timestamptz(3),
  "external_id" text
);
alter table "ci" enable row level security;
create policy by_organisation on "ci" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_baseline";
create table "baseline" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "cis" uuid[],
  "service" uuid,
  "contents" text,
  "frozen_at" timestamptz(3)
);
alter table "baseline" enable row level security;
create policy by_organisation on "baseline" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_verification_run";
create table "verification_run" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "scope" text,
  "method" text not null,
  "started_at" timestamptz(3),
  "ended_at" timestamptz(3),
  "effort" bigint,
  "checked" double precision,
  "findings" text
);
alter table "verification_run" enable row level security;
create policy by_organisation on "verification_run" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_cms_error";
create table "cms_error" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "ci" uuid,
  "run" uuid,
  "found_by" text not null,
  "kind" text not null,
  "correction" text
);
alter table "cms_error" enable row level security;
create policy by_organisation on "cms_error" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_asset";
create table "asset" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "kind" text not null,
  "tag" text,
  "serial" text,
  "ci" uuid,
  "known_by" text not null,
  "site" uuid,
  "holder" uuid,
  "supplier" uuid,
  "cost" numeric(16,2),
  "purchased_on" date,
  "warranty_until" date,
  "disposal" text,
  "external_id" text
);
alter table "asset" enable row level security;
create policy by_organisation on "asset" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_software_licence";
create table "software_licence" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "product" text not null,
  "supplier" uuid,
  "metric" text not null,
  "bought" double precision not null,
  "used" double precision,
  "cost" numeric(16,2),
  "valid_from" date,
  "valid_to" date,
  "owner" uuid,
  "external_id" text
);
alter table "software_licence" enable row level security;
create policy by_organisation on "software_licence" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_change";
create table "change" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "kind" text not null,
  "size" text not null,
  "risk" text,
  "category" uuid,
  "service" uuid,
  "cis" uuid[],
  "plan" text,
  "backout" text,
  "planned_start" timestamptz(3),
  "planned_end" timestamptz(3),
  "assessed_by" text,
  "decision" text,
  "decision_reason" text,
  "decided_at" timestamptz(3),
  "implemented_at" timestamptz(3),
  "successful" boolean,
  "review" text,
  "external_id" text
);
alter table "change" enable row level security;
create policy by_organisation on "change" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_alert";
create table "alert" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "severity" text not null,
  "significance" text not null,
  "source" text not null,
  "identity" text not null,
  "node" text,
  "resource" text,
  "metric" text,
  "labels" jsonb,
  "annotations" jsonb,
  "generator" text,
  "ci" uuid,
  "services" uuid[],
  "incident" uuid,
  "cause_alert" uuid,
  "rule_used" uuid,
  "events" double precision,
  "first_at" timestamptz(3),
  "last_at" timestamptz(3),
  "ended_at" timestamptz(3),
  "started_at" timestamptz(3),
  "expires_at" timestamptz(3),
  "assumed_end" boolean,
  "settled_at" timestamptz(3),
  "respond_at" timestamptz(3),
  "suppressed" text,
  "flapping" boolean,
  "acknowledged_by" uuid,
  "acknowledged_at" timestamptz(3)
);
alter table "alert" enable row level security;
create policy by_organisation on "alert" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_event_rule";
create table "event_rule" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "order" double precision not null,
  "where" jsonb not null,
  "significance" text,
  "answer" text not null,
  "impact" text,
  "urgency" text,
  "for_team" uuid,
  "title_template" text,
  "resolve_policy" text not null,
  "hold_seconds" bigint not null
);
alter table "event_rule" enable row level security;
create policy by_organisation on "event_rule" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_maintenance_window";
create table "maintenance_window" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "reason" text,
  "starts_at" timestamptz(3) not null,
  "ends_at" timestamptz(3) not null,
  "cis" uuid[],
  "services" uuid[],
  "where" jsonb,
  "change" uuid,
  "requested_by" text
);
alter table "maintenance_window" enable row level security;
create policy by_organisation on "maintenance_window" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_monitor";
create table "monitor" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "kind" text not null,
  "target" text not null,
  "interval" bigint not null,
  "severity" text not null,
  "ci" uuid,
  "service" uuid
);
alter table "monitor" enable row level security;
create policy by_organisation on "monitor" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_incident";
create table "incident" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "impact" text,
  "urgency" text,
  "priority" text,
  "category" uuid,
  "subcategory" uuid,
  "symptom" uuid,
  "service" uuid,
  "ci" uuid,
  "site" uuid,
  "contact" text,
  "line" text,
  "major" boolean,
  "waiting_for" text,
  "supplier" uuid,
  "problem" uuid,
  "change" uuid,
  "caused_by_change" uuid,
  "model" uuid,
  "cause" text,
  "resolution" text,
  "place" text,
  "closure" uuid,
  "knowledge_used" boolean,
  "priority_confirmed" boolean,
  "resolved_at" timestamptz(3),
  "resolved_by" uuid,
  "effort" bigint,
  "reassignments" double precision,
  "reopenings" double precision,
  "repeated" boolean,
  "responded_in_time" boolean,
  "within_sla" boolean,
  "external_id" text
);
alter table "incident" enable row level security;
create policy by_organisation on "incident" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_incident_model";
create table "incident_model" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "steps" text,
  "category" uuid,
  "service" uuid,
  "impact" text,
  "urgency" text,
  "handled_by" uuid,
  "timescale" bigint
);
create sequence "number_work_log_entry";
create table "work_log_entry" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "incident" uuid not null,
  "effort" bigint not null,
  "note" text,
  "done_at" timestamptz(3)
);
alter table "work_log_entry" enable row level security;
create policy by_organisation on "work_log_entry" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_escalation";
create table "escalation" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "incident" uuid not null,
  "kind" text not null,
  "reason" text not null,
  "escalated_at" timestamptz(3) not null,
  "to_team" uuid,
  "to_person" uuid,
  "metric" text
);
alter table "escalation" enable row level security;
create policy by_organisation on "escalation" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_announcement";
create table "announcement" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "text" text not null,
  "kind" text not null,
  "services" uuid[],
  "incident" uuid,
  "published_at" timestamptz(3),
  "ended_at" timestamptz(3)
);
create sequence "number_problem";
create table "problem" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "origin" text not null,
  "priority" text,
  "major" boolean,
  "category" uuid,
  "service" uuid,
  "ci" uuid,
  "cause" text,
  "workaround" text,
  "change" uuid,
  "resolution" text,
  "identified_at" timestamptz(3),
  "resolved_at" timestamptz(3),
  "effort" bigint,
  "external_id" text
);
alter table "problem" enable row level security;
create policy by_organisation on "problem" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_known_error";
create table "known_error" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "symptoms" text not null,
  "cause" text,
  "workaround" text not null,
  "problem" uuid,
  "service" uuid,
  "category" uuid
);
alter table "known_error" enable row level security;
create policy by_organisation on "known_error" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
alter table "organisation" add constraint "organisation_parent_fkey" foreign key ("parent") references "organisation" (id);
alter table "person" add constraint "person_manager_fkey" foreign key ("manager") references "person" (id);
alter table "person" add constraint "person_site_fkey" foreign key ("site") references "site" (id);
alter table "team" add constraint "team_lead_fkey" foreign key ("lead") references "person" (id);
alter table "membership" add constraint "membership_person_fkey" foreign key ("person") references "person" (id);
alter table "membership" add constraint "membership_of_fkey" foreign key ("of") references "team" (id);
alter table "role_grant" add constraint "role_grant_person_fkey" foreign key ("person") references "person" (id);
alter table "role_grant" add constraint "role_grant_to_team_fkey" foreign key ("to_team") references "team" (id);
alter table "site" add constraint "site_parent_fkey" foreign key ("parent") references "site" (id);
alter table "category" add constraint "category_parent_fkey" foreign key ("parent") references "category" (id);
alter table "service" add constraint "service_parent_fkey" foreign key ("parent") references "service" (id);
alter table "service" add constraint "service_owner_fkey" foreign key ("owner") references "person" (id);
alter table "service" add constraint "service_support_team_fkey" foreign key ("support_team") references "team" (id);
alter table "service" add constraint "service_calendar_fkey" foreign key ("calendar") references "calendar" (id);
alter table "service" add constraint "service_confirmed_by_fkey" foreign key ("confirmed_by") references "person" (id);
alter table "offering" add constraint "offering_service_fkey" foreign key ("service") references "service" (id);
alter table "offering" add constraint "offering_fulfilled_by_fkey" foreign key ("fulfilled_by") references "team" (id);
alter table "agreement" add constraint "agreement_service_fkey" foreign key ("service") references "service" (id);
alter table "agreement" add constraint "agreement_customer_fkey" foreign key ("customer") references "organisation" (id);
alter table "agreement" add constraint "agreement_party_fkey" foreign key ("party") references "team" (id);
alter table "agreement" add constraint "agreement_supplier_fkey" foreign key ("supplier") references "organisation" (id);
alter table "agreement" add constraint "agreement_owner_fkey" foreign key ("owner") references "person" (id);
alter table "service_level_target" add constraint "service_level_target_agreement_fkey" foreign key ("agreement") references "agreement" (id);
alter table "service_level_target" add constraint "service_level_target_calendar_fkey" foreign key ("calendar") references "calendar" (id);
alter table "agreement_review" add constraint "agreement_review_agreement_fkey" foreign key ("agreement") references "agreement" (id);
alter table "service_level_requirement" add constraint "service_level_requirement_service_fkey" foreign key ("service") references "service" (id);
alter table "service_level_requirement" add constraint "service_level_requirement_customer_fkey" foreign key ("customer") references "organisation" (id);
alter table "service_level_requirement" add constraint "service_level_requirement_agreement_fkey" foreign key ("agreement") references "agreement" (id);
alter table "service_level_report" add constraint "service_level_report_agreement_fkey" foreign key ("agreement") references "agreement" (id);
alter table "service_level_result" add constraint "service_level_result_report_fkey" foreign key ("report") references "service_level_report" (id);
alter table "service_level_result" add constraint "service_level_result_target_fkey" foreign key ("target") references "service_level_target" (id);
alter table "service_issue" add constraint "service_issue_service_fkey" foreign key ("service") references "service" (id);
alter table "service_issue" add constraint "service_issue_agreement_fkey" foreign key ("agreement") references "agreement" (id);
alter table "service_issue" add constraint "service_issue_report_fkey" foreign key ("report") references "service_level_report" (id);
alter table "ci" add constraint "ci_site_fkey" foreign key ("site") references "site" (id);
alter table "ci" add constraint "ci_owner_fkey" foreign key ("owner") references "person" (id);
alter table "ci" add constraint "ci_support_team_fkey" foreign key ("support_team") references "team" (id);
alter table "baseline" add constraint "baseline_service_fkey" foreign key ("service") references "service" (id);
alter table "cms_error" add constraint "cms_error_ci_fkey" foreign key ("ci") references "ci" (id);
alter table "cms_error" add constraint "cms_error_run_fkey" foreign key ("run") references "verification_run" (id);
alter table "asset" add constraint "asset_ci_fkey" foreign key ("ci") references "ci" (id);
alter table "asset" add constraint "asset_site_fkey" foreign key ("site") references "site" (id);
alter table "asset" add constraint "asset_holder_fkey" foreign key ("holder") references "person" (id);
alter table "asset" add constraint "asset_supplier_fkey" foreign key ("supplier") references "organisation" (id);
alter table "software_licence" add constraint "software_licence_supplier_fkey" foreign key ("supplier") references "organisation" (id);
alter table "software_licence" add constraint "software_licence_owner_fkey" foreign key ("owner") references "person" (id);
alter table "change" add constraint "change_category_fkey" foreign key ("category") references "category" (id);
alter table "change" add constraint "change_service_fkey" foreign key ("service") references "service" (id);
alter table "alert" add constraint "alert_ci_fkey" foreign key ("ci") references "ci" (id);
alter table "alert" add constraint "alert_incident_fkey" foreign key ("incident") references "incident" (id);
alter table "alert" add constraint "alert_cause_alert_fkey" foreign key ("cause_alert") references "alert" (id);
alter table "alert" add constraint "alert_rule_used_fkey" foreign key ("rule_used") references "event_rule" (id);
alter table "alert" add constraint "alert_acknowledged_by_fkey" foreign key ("acknowledged_by") references "person" (id);
alter table "event_rule" add constraint "event_rule_for_team_fkey" foreign key ("for_team") references "team" (id);
alter table "maintenance_window" add constraint "maintenance_window_change_fkey" foreign key ("change") references "change" (id);
alter table "monitor" add constraint "monitor_ci_fkey" foreign key ("ci") references "ci" (id);
alter table "monitor" add constraint "monitor_service_fkey" foreign key ("service") references "service" (id);
alter table "incident" add constraint "incident_category_fkey" foreign key ("category") references "category" (id);
alter table "incident" add constraint "incident_subcategory_fkey" foreign key ("subcategory") references "category" (id);
alter table "incident" add constraint "incident_symptom_fkey" foreign key ("symptom") references "category" (id);
alter table "incident" add constraint "incident_service_fkey" foreign key ("service") references "service" (id);
alter table "incident" add constraint "incident_ci_fkey" foreign key ("ci") references "ci" (id);
alter table "incident" add constraint "incident_site_fkey" foreign key ("site") references "site" (id);
alter table "incident" add constraint "incident_supplier_fkey" foreign key ("supplier") references "organisation" (id);
alter table "incident" add constraint "incident_problem_fkey" foreign key ("problem") references "problem" (id);
alter table "incident" add constraint "incident_change_fkey" foreign key ("change") references "change" (id);
alter table "incident" add constraint "incident_caused_by_change_fkey" foreign key ("caused_by_change") references "change" (id);
alter table "incident" add constraint "incident_model_fkey" foreign key ("model") references "incident_model" (id);
alter table "incident" add constraint "incident_closure_fkey" foreign key ("closure") references "category" (id);
alter table "incident" add constraint "incident_resolved_by_fkey" foreign key ("resolved_by") references "person" (id);
alter table "incident_model" add constraint "incident_model_category_fkey" foreign key ("category") references "category" (id);
alter table "incident_model" add constraint "incident_model_service_fkey" foreign key ("service") references "service" (id);
alter table "incident_model" add constraint "incident_model_handled_by_fkey" foreign key ("handled_by") references "team" (id);
alter table "work_log_entry" add constraint "work_log_entry_incident_fkey" foreign key ("incident") references "incident" (id);
alter table "escalation" add constraint "escalation_incident_fkey" foreign key ("incident") references "incident" (id);
alter table "escalation" add constraint "escalation_to_team_fkey" foreign key ("to_team") references "team" (id);
alter table "escalation" add constraint "escalation_to_person_fkey" foreign key ("to_person") references "person" (id);
alter table "announcement" add constraint "announcement_incident_fkey" foreign key ("incident") references "incident" (id);
alter table "problem" add constraint "problem_category_fkey" foreign key ("category") references "category" (id);
alter table "problem" add constraint "problem_service_fkey" foreign key ("service") references "service" (id);
alter table "problem" add constraint "problem_ci_fkey" foreign key ("ci") references "ci" (id);
alter table "problem" add constraint "problem_change_fkey" foreign key ("change") references "change" (id);
alter table "known_error" add constraint "known_error_problem_fkey" foreign key ("problem") references "problem" (id);
alter table "known_error" add constraint "known_error_service_fkey" foreign key ("service") references "service" (id);
alter table "known_error" add constraint "known_error_category_fkey" foreign key ("category") references "category" (id);
create unique index "organisation_external_id_once" on "organisation" ("external_id");
create index "organisation_parent_idx" on "organisation" ("parent");
create unique index "person_email_once" on "person" ("email");
create unique index "person_external_id_once" on "person" ("external_id");
create index "person_manager_idx" on "person" ("manager");
create index "person_site_idx" on "person" ("site");
create unique index "team_external_id_once" on "team" ("external_id");
create index "team_lead_idx" on "team" ("lead");
create index "membership_person_idx" on "membership" ("person");
create index "membership_of_idx" on "membership" ("of");
create unique index "membership_person_of_once" on "membership" ("person", "of");
create index "role_grant_role_idx" on "role_grant" ("role");
create index "role_grant_person_idx" on "role_grant" ("person");
create index "role_grant_to_team_idx" on "role_grant" ("to_team");
create unique index "site_external_id_once" on "site" ("external_id");
create index "site_parent_idx" on "site" ("parent");
create unique index "category_external_id_once" on "category" ("external_id");
create index "category_parent_idx" on "category" ("parent");
create unique index "service_external_id_once" on "service" ("external_id");
create index "service_parent_idx" on "service" ("parent");
create index "service_owner_idx" on "service" ("owner");
create index "service_support_team_idx" on "service" ("support_team");
create index "service_calendar_idx" on "service" ("calendar");
create index "service_launched_at_idx" on "service" ("launched_at");
create index "service_confirmed_by_idx" on "service" ("confirmed_by");
create index "service_customers_idx" on "service" using gin ("customers");
create unique index "offering_external_id_once" on "offering" ("external_id");
create index "offering_service_idx" on "offering" ("service");
create index "offering_fulfilled_by_idx" on "offering" ("fulfilled_by");
create unique index "agreement_external_id_once" on "agreement" ("external_id");
create index "agreement_service_idx" on "agreement" ("service");
create index "agreement_customer_idx" on "agreement" ("customer");
create index "agreement_party_idx" on "agreement" ("party");
create index "agreement_supplier_idx" on "agreement" ("supplier");
create index "agreement_owner_idx" on "agreement" ("owner");
create unique index "service_level_target_external_id_once" on "service_level_target" ("external_id");
create index "service_level_target_agreement_idx" on "service_level_target" ("agreement");
create index "service_level_target_calendar_idx" on "service_level_target" ("calendar");
create index "agreement_review_agreement_idx" on "agreement_review" ("agreement");
create index "service_level_requirement_service_idx" on "service_level_requirement" ("service");
create index "service_level_requirement_customer_idx" on "service_level_requirement" ("customer");
create index "service_level_requirement_agreement_idx" on "service_level_requirement" ("agreement");
create index "service_level_report_agreement_idx" on "service_level_report" ("agreement");
create index "service_level_report_published_at_idx" on "service_level_report" ("published_at");
create index "service_level_result_report_idx" on "service_level_result" ("report");
create index "service_level_result_target_idx" on "service_level_result" ("target");
create index "service_level_result_measured_at_idx" on "service_level_result" ("measured_at");
create unique index "service_level_result_report_target_once" on "service_level_result" ("report", "target");
create index "service_issue_service_idx" on "service_issue" ("service");
create index "service_issue_agreement_idx" on "service_issue" ("agreement");
create index "service_issue_report_idx" on "service_issue" ("report");
create unique index "ci_external_id_once" on "ci" ("external_id");
create index "ci_class_idx" on "ci" ("class");
create index "ci_hostname_idx" on "ci" ("hostname");
create index "ci_address_idx" on "ci" ("address");
create index "ci_serial_idx" on "ci" ("serial");
create index "ci_site_idx" on "ci" ("site");
create index "ci_owner_idx" on "ci" ("owner");
create index "ci_support_team_idx" on "ci" ("support_team");
create index "baseline_service_idx" on "baseline" ("service");
create index "baseline_cis_idx" on "baseline" using gin ("cis");
create index "verification_run_ended_at_idx" on "verification_run" ("ended_at");
create index "cms_error_ci_idx" on "cms_error" ("ci");
create index "cms_error_run_idx" on "cms_error" ("run");
create unique index "asset_tag_once" on "asset" ("tag");
create unique index "asset_external_id_once" on "asset" ("external_id");
create index "asset_serial_idx" on "asset" ("serial");
create index "asset_ci_idx" on "asset" ("ci");
create index "asset_site_idx" on "asset" ("site");
create index "asset_holder_idx" on "asset" ("holder");
create index "asset_supplier_idx" on "asset" ("supplier");
create index "asset_warranty_until_idx" on "asset" ("warranty_until");
create unique index "software_licence_external_id_once" on "software_licence" ("external_id");
create index "software_licence_supplier_idx" on "software_licence" ("supplier");
create index "software_licence_valid_to_idx" on "software_licence" ("valid_to");
create index "software_licence_owner_idx" on "software_licence" ("owner");
create unique index "change_external_id_once" on "change" ("external_id");
create index "change_kind_idx" on "change" ("kind");
create index "change_category_idx" on "change" ("category");
create index "change_service_idx" on "change" ("service");
create index "change_planned_start_idx" on "change" ("planned_start");
create index "change_decided_at_idx" on "change" ("decided_at");
create index "change_cis_idx" on "change" using gin ("cis");
create index "alert_severity_idx" on "alert" ("severity");
create index "alert_identity_idx" on "alert" ("identity");
create index "alert_node_idx" on "alert" ("node");
create index "alert_ci_idx" on "alert" ("ci");
create index "alert_incident_idx" on "alert" ("incident");
create index "alert_cause_alert_idx" on "alert" ("cause_alert");
create index "alert_rule_used_idx" on "alert" ("rule_used");
create index "alert_last_at_idx" on "alert" ("last_at");
create index "alert_expires_at_idx" on "alert" ("expires_at");
create index "alert_respond_at_idx" on "alert" ("respond_at");
create index "alert_acknowledged_by_idx" on "alert" ("acknowledged_by");
create index "alert_services_idx" on "alert" using gin ("services");
create index "alert_ci_last_at_idx" on "alert" ("ci", "last_at");
create index "event_rule_order_idx" on "event_rule" ("order");
create index "event_rule_for_team_idx" on "event_rule" ("for_team");
create index "maintenance_window_starts_at_idx" on "maintenance_window" ("starts_at");
create index "maintenance_window_ends_at_idx" on "maintenance_window" ("ends_at");
create index "maintenance_window_change_idx" on "maintenance_window" ("change");
create index "maintenance_window_cis_idx" on "maintenance_window" using gin ("cis");
create index "maintenance_window_services_idx" on "maintenance_window" using gin ("services");
create index "monitor_ci_idx" on "monitor" ("ci");
create index "monitor_service_idx" on "monitor" ("service");
create unique index "incident_external_id_once" on "incident" ("external_id");
create index "incident_priority_idx" on "incident" ("priority");
create index "incident_category_idx" on "incident" ("category");
create index "incident_subcategory_idx" on "incident" ("subcategory");
create index "incident_symptom_idx" on "incident" ("symptom");
create index "incident_service_idx" on "incident" ("service");
create index "incident_ci_idx" on "incident" ("ci");
create index "incident_site_idx" on "incident" ("site");
create index "incident_supplier_idx" on "incident" ("supplier");
create index "incident_problem_idx" on "incident" ("problem");
create index "incident_change_idx" on "incident" ("change");
create index "incident_caused_by_change_idx" on "incident" ("caused_by_change");
create index "incident_model_idx" on "incident" ("model");
create index "incident_closure_idx" on "incident" ("closure");
create index "incident_resolved_at_idx" on "incident" ("resolved_at");
create index "incident_resolved_by_idx" on "incident" ("resolved_by");
create index "incident_service_category_resolved_at_idx" on "incident" ("service", "category", "resolved_at");
create index "incident_model_category_idx" on "incident_model" ("category");
create index "incident_model_service_idx" on "incident_model" ("service");
create index "incident_model_handled_by_idx" on "incident_model" ("handled_by");
create index "work_log_entry_incident_idx" on "work_log_entry" ("incident");
create index "escalation_incident_idx" on "escalation" ("incident");
create index "escalation_escalated_at_idx" on "escalation" ("escalated_at");
create index "escalation_to_team_idx" on "escalation" ("to_team");
create index "escalation_to_person_idx" on "escalation" ("to_person");
create index "announcement_incident_idx" on "announcement" ("incident");
create index "announcement_services_idx" on "announcement" using gin ("services");
create unique index "problem_external_id_once" on "problem" ("external_id");
create index "problem_priority_idx" on "problem" ("priority");
create index "problem_category_idx" on "problem" ("category");
create index "problem_service_idx" on "problem" ("service");
create index "problem_ci_idx" on "problem" ("ci");
create index "problem_change_idx" on "problem" ("change");
create index "problem_identified_at_idx" on "problem" ("identified_at");
create index "problem_resolved_at_idx" on "problem" ("resolved_at");
create index "known_error_problem_idx" on "known_error" ("problem");
create index "known_error_service_idx" on "known_error" ("service");
create index "known_error_category_idx" on "known_error" ("category");
