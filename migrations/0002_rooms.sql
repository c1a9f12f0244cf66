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
create sequence "number_strategic_initiative";
create table "strategic_initiative" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "objective" text,
  "plan" text,
  "owner" uuid,
  "budget" numeric(16,2),
  "planned_end" date,
  "decision_reason" text,
  "approved_at" timestamptz(3),
  "launched_at" timestamptz(3),
  "ended_at" timestamptz(3),
  "outcome" text,
  "external_id" text
);
alter table "strategic_initiative" enable row level security;
create policy by_organisation on "strategic_initiative" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_business_case";
create table "business_case" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "options" text,
  "initiative" uuid,
  "service" uuid,
  "owner" uuid,
  "estimated_cost" numeric(16,2),
  "estimated_benefit" numeric(16,2),
  "risks" text,
  "decision_reason" text,
  "decided_at" timestamptz(3)
);
alter table "business_case" enable row level security;
create policy by_organisation on "business_case" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_customer_relationship";
create table "customer_relationship" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "customer" uuid not null,
  "manager" uuid,
  "needs" text,
  "services" uuid[],
  "source" text not null,
  "began_at" timestamptz(3),
  "ended_at" timestamptz(3),
  "end_reason" text,
  "next_review" date
);
alter table "customer_relationship" enable row level security;
create policy by_organisation on "customer_relationship" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_budget";
create table "budget" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "kind" text not null,
  "from" date not null,
  "to" date not null,
  "owner" uuid,
  "amount" numeric(16,2),
  "submit_by" timestamptz(3),
  "approve_by" timestamptz(3),
  "submitted_at" timestamptz(3),
  "approved_at" timestamptz(3),
  "on_time" boolean
);
alter table "budget" enable row level security;
create policy by_organisation on "budget" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_budget_line";
create table "budget_line" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "budget" uuid not null,
  "service" uuid,
  "cost_type" text not null,
  "planned" numeric(16,2) not null,
  "spent" numeric(16,2),
  "overspent" boolean
);
alter table "budget_line" enable row level security;
create policy by_organisation on "budget_line" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_cost_entry";
create table "cost_entry" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "line" uuid,
  "service" uuid,
  "cost_type" text not null,
  "amount" numeric(16,2) not null,
  "spent_on" date not null,
  "supplier" uuid,
  "purchase_order" uuid,
  "asset" uuid,
  "change" uuid,
  "voucher" text,
  "external_id" text
);
alter table "cost_entry" enable row level security;
create policy by_organisation on "cost_entry" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_charging_policy";
create table "charging_policy" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "service" uuid,
  "offering" uuid,
  "customer" uuid,
  "method" text not null,
  "fee" numeric(16,2),
  "charged_per" text,
  "valid_from" date,
  "valid_to" date
);
alter table "charging_policy" enable row level security;
create policy by_organisation on "charging_policy" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_invoice";
create table "invoice" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "customer" uuid not null,
  "service" uuid,
  "policy" uuid,
  "from" date,
  "to" date,
  "amount" numeric(16,2),
  "details" text,
  "issued_at" timestamptz(3),
  "due_on" date,
  "paid_at" timestamptz(3),
  "external_id" text
);
alter table "invoice" enable row level security;
create policy by_organisation on "invoice" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_cost_proposal";
create table "cost_proposal" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text not null,
  "service" uuid,
  "ci" uuid,
  "contract" uuid,
  "yearly_saving" numeric(16,2),
  "cost" numeric(16,2),
  "submitted_at" timestamptz(3),
  "decided_at" timestamptz(3),
  "decision_reason" text,
  "change" uuid
);
alter table "cost_proposal" enable row level security;
create policy by_organisation on "cost_proposal" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_investment";
create table "investment" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "kind" text not null,
  "business_case" uuid,
  "initiative" uuid,
  "project" uuid,
  "change" uuid,
  "service" uuid,
  "volume" numeric(16,2),
  "estimated_cost" numeric(16,2),
  "estimated_benefit" numeric(16,2),
  "planned_effort" bigint,
  "actual_cost" numeric(16,2),
  "actual_benefit" numeric(16,2),
  "actual_effort" bigint,
  "started_at" timestamptz(3),
  "finished_at" timestamptz(3),
  "verified_at" timestamptz(3),
  "review" text
);
alter table "investment" enable row level security;
create policy by_organisation on "investment" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
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
  "initiative" uuid,
  "entered_pipeline_at" timestamptz(3),
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
  "backs" uuid[],
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
create sequence "number_risk";
create table "risk" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "area" text not null,
  "service" uuid,
  "ci" uuid,
  "asset" uuid,
  "asset_value" numeric(16,2),
  "threat" text not null,
  "vulnerability" text,
  "likelihood" text,
  "impact" text,
  "inherent_score" double precision,
  "residual_likelihood" text,
  "residual_impact" text,
  "residual_score" double precision,
  "above_appetite" boolean,
  "treatment" text,
  "reason" text,
  "owner" uuid,
  "review_by" date,
  "reviewed_at" timestamptz(3),
  "external_id" text
);
alter table "risk" enable row level security;
create policy by_organisation on "risk" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_mitigation";
create table "mitigation" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "risk" uuid not null,
  "description" text,
  "owner" uuid,
  "cost" numeric(16,2),
  "change" uuid,
  "approved_at" timestamptz(3),
  "in_place_at" timestamptz(3),
  "lowers" text not null,
  "due_on" date
);
alter table "mitigation" enable row level security;
create policy by_organisation on "mitigation" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_capacity_plan";
create table "capacity_plan" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "demand" text,
  "services" uuid[],
  "from" date not null,
  "to" date not null,
  "owner" uuid,
  "review_by" date
);
alter table "capacity_plan" enable row level security;
create policy by_organisation on "capacity_plan" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_capacity_measurement";
create table "capacity_measurement" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "service" uuid,
  "ci" uuid,
  "metric" text not null,
  "normal_load" double precision not null,
  "peak_load" double precision not null,
  "free_normal" double precision,
  "free_peak" double precision,
  "measured_at" timestamptz(3) not null
);
alter table "capacity_measurement" enable row level security;
create policy by_organisation on "capacity_measurement" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_capacity_forecast";
create table "capacity_forecast" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "service" uuid,
  "ci" uuid,
  "metric" text not null,
  "plan" uuid,
  "level" text not null,
  "method" text,
  "due_at" timestamptz(3) not null,
  "predicted" double precision not null,
  "limit" double precision,
  "measured" double precision,
  "accuracy" double precision
);
alter table "capacity_forecast" enable row level security;
create policy by_organisation on "capacity_forecast" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_capacity_adjustment";
create table "capacity_adjustment" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "service" uuid,
  "ci" uuid,
  "plan" uuid,
  "forecast" uuid,
  "shortage" uuid,
  "planned" boolean,
  "description" text,
  "owner" uuid,
  "cost" numeric(16,2),
  "change" uuid,
  "approved_at" timestamptz(3),
  "in_place_at" timestamptz(3)
);
alter table "capacity_adjustment" enable row level security;
create policy by_organisation on "capacity_adjustment" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_capacity_shortage";
create table "capacity_shortage" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "service" uuid,
  "ci" uuid,
  "metric" text not null,
  "description" text,
  "severity" text not null,
  "incident" uuid,
  "detected_at" timestamptz(3),
  "resolved_at" timestamptz(3),
  "resolution" text
);
alter table "capacity_shortage" enable row level security;
create policy by_organisation on "capacity_shortage" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_availability_target";
create table "availability_target" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "service" uuid not null,
  "agreement" uuid,
  "agreed" double precision not null,
  "calendar" uuid,
  "restore_within" bigint,
  "valid_from" date,
  "valid_to" date
);
alter table "availability_target" enable row level security;
create policy by_organisation on "availability_target" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_service_interruption";
create table "service_interruption" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "service" uuid not null,
  "ci" uuid,
  "kind" text not null,
  "planned" boolean not null,
  "began_at" timestamptz(3) not null,
  "ended_at" timestamptz(3),
  "calendar" uuid,
  "cause" text,
  "found_by" text not null,
  "incident" uuid,
  "alert" uuid,
  "change" uuid,
  "security_incident" uuid,
  "up_before" bigint,
  "since_last" bigint
);
alter table "service_interruption" enable row level security;
create policy by_organisation on "service_interruption" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_availability_measure";
create table "availability_measure" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "service" uuid,
  "ci" uuid,
  "interruption" uuid,
  "test" uuid,
  "problem" uuid,
  "description" text,
  "owner" uuid,
  "cost" numeric(16,2),
  "change" uuid,
  "approved_at" timestamptz(3),
  "in_place_at" timestamptz(3)
);
alter table "availability_measure" enable row level security;
create policy by_organisation on "availability_measure" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_availability_test";
create table "availability_test" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "planned_for" timestamptz(3),
  "started_at" timestamptz(3),
  "ended_at" timestamptz(3),
  "service" uuid not null,
  "ci" uuid,
  "scenario" text not null,
  "passed" boolean,
  "findings" text
);
alter table "availability_test" enable row level security;
create policy by_organisation on "availability_test" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_business_process";
create table "business_process" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "owner" uuid,
  "criticality" text not null,
  "services" uuid[],
  "tolerable_outage" bigint,
  "plan" uuid,
  "external_id" text
);
create sequence "number_continuity_plan";
create table "continuity_plan" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "service" uuid,
  "rto" bigint,
  "rpo" bigint,
  "strategy" text,
  "steps" text,
  "owner" uuid,
  "site" uuid,
  "runbook" text,
  "review_by" date,
  "practised_at" timestamptz(3)
);
alter table "continuity_plan" enable row level security;
create policy by_organisation on "continuity_plan" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_disaster_risk";
create table "disaster_risk" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "threat" text not null,
  "likelihood" text,
  "services" uuid[],
  "plan" uuid,
  "risk" uuid,
  "counter_measure" text,
  "change" uuid,
  "defined_at" timestamptz(3),
  "in_place_at" timestamptz(3)
);
alter table "disaster_risk" enable row level security;
create policy by_organisation on "disaster_risk" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_disaster_exercise";
create table "disaster_exercise" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "planned_for" timestamptz(3),
  "started_at" timestamptz(3),
  "ended_at" timestamptz(3),
  "plan" uuid not null,
  "kind" text not null,
  "scenario" text not null,
  "reached_rto" bigint,
  "reached_rpo" bigint,
  "passed" boolean,
  "findings" text
);
alter table "disaster_exercise" enable row level security;
create policy by_organisation on "disaster_exercise" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_exercise_shortcoming";
create table "exercise_shortcoming" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "exercise" uuid,
  "restore_test" uuid,
  "description" text,
  "severity" text not null,
  "plan" text,
  "due_on" date,
  "change" uuid,
  "problem" uuid,
  "solved_at" timestamptz(3)
);
alter table "exercise_shortcoming" enable row level security;
create policy by_organisation on "exercise_shortcoming" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_backup_job";
create table "backup_job" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "service" uuid,
  "ci" uuid,
  "plan" uuid,
  "every" bigint not null,
  "kept_for" bigint,
  "target" text,
  "off_site" boolean,
  "last_run_at" timestamptz(3),
  "last_result" text,
  "external_id" text
);
alter table "backup_job" enable row level security;
create policy by_organisation on "backup_job" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_restore_test";
create table "restore_test" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "planned_for" timestamptz(3),
  "started_at" timestamptz(3),
  "ended_at" timestamptz(3),
  "job" uuid not null,
  "successful" boolean,
  "took" bigint,
  "data_lost" bigint,
  "findings" text
);
alter table "restore_test" enable row level security;
create policy by_organisation on "restore_test" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_security_control";
create table "security_control" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "kind" text not null,
  "threat" text,
  "risk" uuid,
  "weakness" uuid,
  "services" uuid[],
  "description" text,
  "owner" uuid,
  "cost" numeric(16,2),
  "change" uuid,
  "approved_at" timestamptz(3),
  "in_place_at" timestamptz(3),
  "review_by" date
);
alter table "security_control" enable row level security;
create policy by_organisation on "security_control" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_security_test";
create table "security_test" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "planned_for" timestamptz(3),
  "started_at" timestamptz(3),
  "ended_at" timestamptz(3),
  "kind" text not null,
  "scope" text,
  "service" uuid,
  "passed" boolean,
  "findings" text
);
alter table "security_test" enable row level security;
create policy by_organisation on "security_test" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_security_shortcoming";
create table "security_shortcoming" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "test" uuid,
  "control" uuid,
  "incident" uuid,
  "description" text,
  "severity" text not null,
  "plan" text,
  "due_on" date,
  "change" uuid,
  "problem" uuid,
  "solved_at" timestamptz(3)
);
alter table "security_shortcoming" enable row level security;
create policy by_organisation on "security_shortcoming" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_security_incident";
create table "security_incident" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "severity" text not null,
  "kind" text not null,
  "service" uuid,
  "ci" uuid,
  "incident" uuid,
  "weakness" uuid,
  "personal_data" boolean,
  "report_by" timestamptz(3),
  "contained_at" timestamptz(3),
  "recovered_at" timestamptz(3),
  "resolution" text,
  "lessons" text
);
alter table "security_incident" enable row level security;
create policy by_organisation on "security_incident" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_security_event";
create table "security_event" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "severity" text not null,
  "rule" text,
  "source" text,
  "actor" text,
  "address" text,
  "ci" uuid,
  "events" double precision,
  "first_at" timestamptz(3),
  "last_at" timestamptz(3),
  "incident" uuid,
  "external_id" text
);
alter table "security_event" enable row level security;
create policy by_organisation on "security_event" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_vulnerability";
create table "vulnerability" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "cve" text,
  "severity" text not null,
  "cvss" double precision,
  "product" text,
  "cis" uuid[],
  "found_by" text not null,
  "risk" uuid,
  "change" uuid,
  "due_on" date,
  "fixed_at" timestamptz(3),
  "reason" text,
  "external_id" text
);
alter table "vulnerability" enable row level security;
create policy by_organisation on "vulnerability" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_policy";
create table "policy" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "text" text,
  "area" text not null,
  "edition" double precision,
  "owner" uuid,
  "applies_to" text,
  "review_by" date,
  "external_id" text
);
create sequence "number_requirement";
create table "requirement" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "source" text not null,
  "clause" text,
  "text" text,
  "parent" uuid,
  "policies" uuid[],
  "owner" uuid,
  "assessment" text,
  "reviewed_at" timestamptz(3),
  "review_by" date,
  "external_id" text
);
create sequence "number_compliance_review";
create table "compliance_review" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "planned_for" timestamptz(3),
  "started_at" timestamptz(3),
  "ended_at" timestamptz(3),
  "kind" text not null,
  "requirements" uuid[],
  "scope" text,
  "reviewer" text,
  "findings" text
);
alter table "compliance_review" enable row level security;
create policy by_organisation on "compliance_review" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_compliance_finding";
create table "compliance_finding" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "review" uuid,
  "requirement" uuid,
  "kind" text not null,
  "description" text,
  "severity" text not null,
  "plan" text,
  "due_on" date,
  "change" uuid,
  "problem" uuid,
  "solved_at" timestamptz(3)
);
alter table "compliance_finding" enable row level security;
create policy by_organisation on "compliance_finding" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_evidence";
create table "evidence" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "requirement" uuid not null,
  "kind" text not null,
  "link" text,
  "of" text,
  "policy" uuid,
  "explains" text,
  "owner" uuid,
  "valid_until" date
);
alter table "evidence" enable row level security;
create policy by_organisation on "evidence" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_building_block";
create table "building_block" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "layer" text not null,
  "parent" uuid,
  "technologies" uuid[],
  "services" uuid[],
  "cis" uuid[],
  "owner" uuid,
  "replaced_by" uuid
);
create sequence "number_technology";
create table "technology" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "quadrant" text not null,
  "vendor" text,
  "owner" uuid,
  "end_of_support" date,
  "replaced_by" uuid,
  "reason" text,
  "reviewed_at" timestamptz(3),
  "review_by" date,
  "external_id" text
);
create sequence "number_architecture_decision";
create table "architecture_decision" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "context" text,
  "options" text,
  "decision" text,
  "consequences" text,
  "blocks" uuid[],
  "technologies" uuid[],
  "supersedes" uuid,
  "decided_at" timestamptz(3),
  "decided_by" uuid
);
create sequence "number_roadmap_item";
create table "roadmap_item" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "block" uuid,
  "technology" uuid,
  "initiative" uuid,
  "decision" uuid,
  "change" uuid,
  "planned_start" date,
  "planned_end" date,
  "done_at" timestamptz(3),
  "on_time" boolean
);
alter table "roadmap_item" enable row level security;
create policy by_organisation on "roadmap_item" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_supplier";
create table "supplier" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "organisation_of" uuid not null,
  "category" text not null,
  "manager" uuid,
  "contact" text,
  "services" uuid[],
  "risk" text,
  "rating" double precision,
  "evaluated_at" timestamptz(3),
  "external_id" text
);
alter table "supplier" enable row level security;
create policy by_organisation on "supplier" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_contract";
create table "contract" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "supplier" uuid not null,
  "agreement" uuid,
  "services" uuid[],
  "value" numeric(16,2),
  "valid_from" date,
  "valid_to" date,
  "notice" bigint,
  "auto_renews" boolean,
  "owner" uuid,
  "reviewed_at" timestamptz(3),
  "external_id" text
);
alter table "contract" enable row level security;
create policy by_organisation on "contract" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_supplier_evaluation";
create table "supplier_evaluation" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "planned_for" timestamptz(3),
  "started_at" timestamptz(3),
  "ended_at" timestamptz(3),
  "supplier" uuid not null,
  "contract" uuid,
  "quality" double precision,
  "price" double precision,
  "reliability" double precision,
  "security" double precision,
  "rating" double precision,
  "findings" text,
  "recommendation" text
);
alter table "supplier_evaluation" enable row level security;
create policy by_organisation on "supplier_evaluation" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_purchase_order";
create table "purchase_order" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "supplier" uuid not null,
  "contract" uuid,
  "budget_line" uuid,
  "service" uuid,
  "items" text not null,
  "amount" numeric(16,2) not null,
  "wanted_by" date,
  "ordered_at" timestamptz(3),
  "delivered_at" timestamptz(3),
  "change" uuid,
  "external_id" text
);
alter table "purchase_order" enable row level security;
create policy by_organisation on "purchase_order" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_contract_review";
create table "contract_review" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "planned_for" timestamptz(3),
  "started_at" timestamptz(3),
  "ended_at" timestamptz(3),
  "supplier" uuid,
  "contract" uuid,
  "breach" uuid,
  "findings" text,
  "decision" text
);
alter table "contract_review" enable row level security;
create policy by_organisation on "contract_review" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_contract_breach";
create table "contract_breach" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "contract" uuid not null,
  "target" uuid,
  "incident" uuid,
  "severity" text not null,
  "credit" numeric(16,2),
  "answer" text,
  "claimed_at" timestamptz(3),
  "settled_at" timestamptz(3)
);
alter table "contract_breach" enable row level security;
create policy by_organisation on "contract_breach" using ((select current_setting('sereno.scope', true)) = '*'
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
  "automatic_at" timestamptz(3),
  "by_hand_at" timestamptz(3),
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
create sequence "number_article";
create table "article" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "summary" text,
  "body" text,
  "kind" text not null,
  "language" text not null,
  "audience" text not null,
  "keywords" text,
  "category" uuid,
  "service" uuid,
  "known_error" uuid,
  "incident" uuid,
  "problem" uuid,
  "revision" double precision,
  "published_at" timestamptz(3),
  "review_by" date,
  "helpful" double precision,
  "unhelpful" double precision,
  "returned" text
);
create sequence "number_article_version";
create table "article_version" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "article" uuid not null,
  "revision" double precision not null,
  "summary" text,
  "body" text
);
create sequence "number_article_feedback";
create table "article_feedback" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "article" uuid not null,
  "helpful" boolean not null,
  "comment" text,
  "incident" uuid,
  "answer" text
);
alter table "article_feedback" enable row level security;
create policy by_organisation on "article_feedback" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_change";
create table "change" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "kind" text not null,
  "size" text not null,
  "origin" text,
  "unauthorised" boolean,
  "template" uuid,
  "risk" text,
  "risk_by" text,
  "answers" jsonb,
  "incident" uuid,
  "problem" uuid,
  "initiative" uuid,
  "cost" numeric(16,2),
  "benefit" text,
  "category" uuid,
  "service" uuid,
  "cis" uuid[],
  "plan" text,
  "backout" text,
  "planned_start" timestamptz(3),
  "planned_end" timestamptz(3),
  "conflicts" text,
  "conflict_accepted" text,
  "assessed_by" text,
  "meeting" uuid,
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
create sequence "number_change_template";
create table "change_template" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "category" uuid,
  "service" uuid,
  "plan" text,
  "backout" text,
  "usual_time" bigint,
  "uses" double precision,
  "failures" double precision,
  "decision_reason" text,
  "approved_at" timestamptz(3),
  "approved_by" uuid
);
alter table "change_template" enable row level security;
create policy by_organisation on "change_template" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_cab_meeting";
create table "cab_meeting" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "board" text not null,
  "starts_at" timestamptz(3) not null,
  "length" bigint,
  "every" bigint,
  "agenda" jsonb,
  "members" uuid[],
  "present" uuid[],
  "minutes" text,
  "held_at" timestamptz(3)
);
alter table "cab_meeting" enable row level security;
create policy by_organisation on "cab_meeting" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_change_vote";
create table "change_vote" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "change" uuid not null,
  "meeting" uuid,
  "voter" uuid not null,
  "vote" text not null,
  "conflict_of_interest" boolean,
  "reason" text
);
alter table "change_vote" enable row level security;
create policy by_organisation on "change_vote" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_freeze_window";
create table "freeze_window" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "reason" text,
  "starts_at" timestamptz(3) not null,
  "ends_at" timestamptz(3) not null,
  "services" uuid[],
  "cis" uuid[],
  "emergencies_too" boolean
);
alter table "freeze_window" enable row level security;
create policy by_organisation on "freeze_window" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_change_window";
create table "change_window" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "services" uuid[],
  "cis" uuid[],
  "hours" jsonb not null,
  "zone" text not null
);
alter table "change_window" enable row level security;
create policy by_organisation on "change_window" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_post_implementation_review";
create table "post_implementation_review" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "change" uuid not null,
  "planned_for" timestamptz(3),
  "started_at" timestamptz(3),
  "ended_at" timestamptz(3),
  "achieved" boolean,
  "incidents" double precision,
  "actual_cost" numeric(16,2),
  "findings" text,
  "weak_spots" text
);
alter table "post_implementation_review" enable row level security;
create policy by_organisation on "post_implementation_review" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_project";
create table "project" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "release" uuid,
  "service" uuid,
  "customer" uuid,
  "planned_start" timestamptz(3),
  "planned_end" timestamptz(3),
  "forecast_end" timestamptz(3),
  "started_at" timestamptz(3),
  "completed_at" timestamptz(3),
  "planned_cost" numeric(16,2),
  "actual_cost" numeric(16,2),
  "expected_benefit" numeric(16,2),
  "planned_effort" bigint,
  "actual_effort" bigint,
  "resource_use" double precision,
  "within_resources" boolean,
  "charter_signed_at" timestamptz(3),
  "health" text,
  "outcome" text,
  "lessons" text
);
alter table "project" enable row level security;
create policy by_organisation on "project" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_project_charter";
create table "project_charter" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "project" uuid not null,
  "goals" text,
  "scope" text,
  "stakeholders" text,
  "risks" text,
  "revision" double precision,
  "signed_at" timestamptz(3),
  "signed_by" uuid
);
alter table "project_charter" enable row level security;
create policy by_organisation on "project_charter" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_charter_revision";
create table "charter_revision" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "charter" uuid not null,
  "project" uuid,
  "what" text not null,
  "reason" text,
  "after_start" boolean,
  "agreed_at" timestamptz(3)
);
alter table "charter_revision" enable row level security;
create policy by_organisation on "charter_revision" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_milestone";
create table "milestone" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "project" uuid not null,
  "planned_on" date not null,
  "reached_at" timestamptz(3)
);
alter table "milestone" enable row level security;
create policy by_organisation on "milestone" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_project_task";
create table "project_task" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "project" uuid not null,
  "milestone" uuid,
  "description" text,
  "due_on" date,
  "planned_effort" bigint,
  "effort" bigint
);
alter table "project_task" enable row level security;
create policy by_organisation on "project_task" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_status_report";
create table "status_report" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "project" uuid not null,
  "health" text not null,
  "achieved" text,
  "next" text,
  "risks" text,
  "forecast_end" timestamptz(3),
  "published_at" timestamptz(3)
);
alter table "status_report" enable row level security;
create policy by_organisation on "status_report" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_release";
create table "release" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "kind" text not null,
  "version_name" text,
  "service" uuid,
  "project" uuid,
  "changes" uuid[],
  "components" uuid[],
  "cis" uuid[],
  "environments" text[],
  "build" uuid,
  "backout" text,
  "planned_for" timestamptz(3),
  "cleared_at" timestamptz(3),
  "deployed_at" timestamptz(3),
  "early_life_until" date,
  "automatic" boolean,
  "backed_out_at" timestamptz(3),
  "backout_reason" text,
  "review" text
);
alter table "release" enable row level security;
create policy by_organisation on "release" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_deployment";
create table "deployment" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "release" uuid not null,
  "environment" text not null,
  "method" text not null,
  "change" uuid,
  "planned_for" timestamptz(3),
  "started_at" timestamptz(3),
  "ended_at" timestamptz(3),
  "outcome" text,
  "log" text,
  "pipeline" text
);
alter table "deployment" enable row level security;
create policy by_organisation on "deployment" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_patch";
create table "patch" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "vendor" text,
  "product" text,
  "identifier" text,
  "severity" text not null,
  "security" boolean,
  "released_on" date,
  "cis" uuid[],
  "decision" text,
  "approved_at" timestamptz(3),
  "change" uuid
);
alter table "patch" enable row level security;
create policy by_organisation on "patch" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_patch_deployment";
create table "patch_deployment" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "patch" uuid not null,
  "ring" text not null,
  "method" text not null,
  "cis" uuid[],
  "change" uuid,
  "planned_for" timestamptz(3),
  "started_at" timestamptz(3),
  "ended_at" timestamptz(3),
  "targeted" double precision,
  "installed" double precision,
  "outcome" text,
  "log" text
);
alter table "patch_deployment" enable row level security;
create policy by_organisation on "patch_deployment" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_media_item";
create table "media_item" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "product" text,
  "version_name" text,
  "location" text,
  "checksum" text,
  "licence" uuid,
  "supplier" uuid,
  "build" uuid
);
alter table "media_item" enable row level security;
create policy by_organisation on "media_item" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_test_model";
create table "test_model" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "kind" text not null,
  "service" uuid,
  "entry" text,
  "exit" text
);
alter table "test_model" enable row level security;
create policy by_organisation on "test_model" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_test_case";
create table "test_case" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "model" uuid,
  "requirement" uuid,
  "steps" text,
  "expected" text,
  "automated" boolean
);
alter table "test_case" enable row level security;
create policy by_organisation on "test_case" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_test_run";
create table "test_run" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "kind" text not null,
  "release" uuid,
  "service" uuid,
  "component" text,
  "build" uuid,
  "model" uuid,
  "cases" uuid[],
  "planned_for" timestamptz(3),
  "started_at" timestamptz(3),
  "ended_at" timestamptz(3),
  "outcome" text,
  "signed_off" boolean,
  "signed_off_by" uuid,
  "passed" double precision,
  "failed" double precision,
  "findings" text,
  "effort" bigint
);
alter table "test_run" enable row level security;
create policy by_organisation on "test_run" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_test_error";
create table "test_error" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "run" uuid,
  "release" uuid,
  "severity" text not null,
  "description" text,
  "fix" text,
  "work_item" uuid,
  "resubmitted_at" timestamptz(3),
  "returns" double precision
);
alter table "test_error" enable row level security;
create policy by_organisation on "test_error" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_application";
create table "application" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "origin" text not null,
  "service" uuid,
  "ci" uuid,
  "supplier" uuid,
  "developed_by" uuid,
  "repository" text,
  "pipeline" text,
  "documentation" text
);
alter table "application" enable row level security;
create policy by_organisation on "application" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_work_item";
create table "work_item" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "kind" text not null,
  "priority" text not null,
  "application" uuid,
  "release" uuid,
  "change" uuid,
  "problem" uuid,
  "test_error" uuid,
  "acceptance" text,
  "estimate" bigint,
  "effort" bigint,
  "due_on" date,
  "result" text,
  "started_at" timestamptz(3),
  "done_at" timestamptz(3)
);
alter table "work_item" enable row level security;
create policy by_organisation on "work_item" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_build";
create table "build" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "application" uuid,
  "version_name" text,
  "branch" text,
  "commit" text,
  "link" text,
  "tests" double precision,
  "failed_tests" double precision,
  "ended_at" timestamptz(3),
  "external_id" text
);
alter table "build" enable row level security;
create policy by_organisation on "build" using ((select current_setting('sereno.scope', true)) = '*'
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
create sequence "number_service_request";
create table "service_request" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "offering" uuid not null,
  "description" text,
  "answers" jsonb,
  "recipient" uuid,
  "service" uuid,
  "site" uuid,
  "contact" text,
  "price" numeric(16,2),
  "needs_approval" boolean,
  "promised_for" timestamptz(3),
  "waiting_for" text,
  "change" uuid,
  "resolution" text,
  "fulfilled_at" timestamptz(3),
  "on_time" boolean,
  "reopenings" double precision,
  "effort" bigint
);
alter table "service_request" enable row level security;
create policy by_organisation on "service_request" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_fulfilment_task";
create table "fulfilment_task" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "request" uuid not null,
  "description" text,
  "order" double precision,
  "due_at" timestamptz(3),
  "effort" bigint,
  "result" text
);
alter table "fulfilment_task" enable row level security;
create policy by_organisation on "fulfilment_task" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_approval";
create table "approval" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "request" uuid,
  "access_request" uuid,
  "approver" uuid,
  "reason" text,
  "decided_at" timestamptz(3),
  "decided_by" uuid
);
alter table "approval" enable row level security;
create policy by_organisation on "approval" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_user_role";
create table "user_role" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "owner" uuid,
  "profiles" uuid[]
);
create sequence "number_access_profile";
create table "access_profile" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "rights" text,
  "service" uuid,
  "ci" uuid,
  "risk" text not null,
  "approver" uuid,
  "excludes" uuid[],
  "longest" bigint
);
create sequence "number_access_request";
create table "access_request" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "kind" text not null,
  "person" uuid not null,
  "profile" uuid,
  "role" uuid,
  "reason" text,
  "until" date,
  "request" uuid,
  "verified" boolean,
  "conflict_accepted" text,
  "resolution" text,
  "done_at" timestamptz(3)
);
alter table "access_request" enable row level security;
create policy by_organisation on "access_request" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_access_grant";
create table "access_grant" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "person" uuid not null,
  "profile" uuid,
  "role" uuid,
  "request" uuid,
  "expires_on" date,
  "confirmed_at" timestamptz(3),
  "revoked_at" timestamptz(3),
  "reason" text
);
alter table "access_grant" enable row level security;
create policy by_organisation on "access_grant" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_access_review";
create table "access_review" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "profile" uuid,
  "role" uuid,
  "scope" text,
  "planned_for" timestamptz(3),
  "started_at" timestamptz(3),
  "ended_at" timestamptz(3),
  "checked" double precision,
  "withdrawn" double precision,
  "findings" text
);
alter table "access_review" enable row level security;
create policy by_organisation on "access_review" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
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
  "raised_from" uuid,
  "release" uuid,
  "cause" text,
  "workaround" text,
  "change" uuid,
  "resolution" text,
  "first_incident_at" timestamptz(3),
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
create sequence "number_root_cause_analysis";
create table "root_cause_analysis" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "problem" uuid not null,
  "method" text not null,
  "effect" text,
  "why1" text,
  "why2" text,
  "why3" text,
  "why4" text,
  "why5" text,
  "people" text,
  "process" text,
  "technology" text,
  "environment" text,
  "supplier" text,
  "measurement" text,
  "root_cause" text,
  "concluded_at" timestamptz(3)
);
alter table "root_cause_analysis" enable row level security;
create policy by_organisation on "root_cause_analysis" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_problem_event";
create table "problem_event" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "problem" uuid not null,
  "happened_at" timestamptz(3) not null,
  "what" text,
  "ci" uuid,
  "incident" uuid,
  "change" uuid,
  "source" text not null
);
alter table "problem_event" enable row level security;
create policy by_organisation on "problem_event" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_major_problem_review";
create table "major_problem_review" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "problem" uuid not null,
  "planned_for" timestamptz(3),
  "started_at" timestamptz(3),
  "ended_at" timestamptz(3),
  "went_well" text,
  "went_badly" text,
  "prevention" text
);
alter table "major_problem_review" enable row level security;
create policy by_organisation on "major_problem_review" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_operational_task";
create table "operational_task" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "kind" text not null,
  "shift" text,
  "due_at" timestamptz(3),
  "schedule" uuid,
  "runbook" uuid,
  "ci" uuid,
  "service" uuid,
  "result" text,
  "notes" text,
  "done_at" timestamptz(3),
  "on_time" boolean,
  "effort" bigint
);
alter table "operational_task" enable row level security;
create policy by_organisation on "operational_task" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_runbook";
create table "runbook" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "purpose" text,
  "steps" text,
  "automated" boolean,
  "service" uuid,
  "cis" uuid[],
  "category" uuid,
  "timescale" bigint,
  "reviewed_at" timestamptz(3)
);
alter table "runbook" enable row level security;
create policy by_organisation on "runbook" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_runbook_run";
create table "runbook_run" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "runbook" uuid not null,
  "by" text not null,
  "task" uuid,
  "incident" uuid,
  "alert" uuid,
  "change" uuid,
  "planned_for" timestamptz(3),
  "started_at" timestamptz(3),
  "ended_at" timestamptz(3),
  "outcome" text,
  "log" text
);
alter table "runbook_run" enable row level security;
create policy by_organisation on "runbook_run" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_job_schedule";
create table "job_schedule" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "kind" text not null,
  "recurrence" text,
  "zone" text,
  "shift" text,
  "runbook" uuid,
  "ci" uuid,
  "service" uuid,
  "after" uuid,
  "next_at" timestamptz(3),
  "last_at" timestamptz(3)
);
alter table "job_schedule" enable row level security;
create policy by_organisation on "job_schedule" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_shift_handover";
create table "shift_handover" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "shift" text not null,
  "from" uuid,
  "to" uuid,
  "happened" text,
  "open" text,
  "watch" text,
  "handed_at" timestamptz(3),
  "accepted_at" timestamptz(3)
);
alter table "shift_handover" enable row level security;
create policy by_organisation on "shift_handover" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_backup_run";
create table "backup_run" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "ci" uuid,
  "service" uuid,
  "schedule" uuid,
  "method" text not null,
  "planned_for" timestamptz(3),
  "started_at" timestamptz(3),
  "ended_at" timestamptz(3),
  "outcome" text,
  "size" double precision,
  "verified" boolean,
  "kept_until" timestamptz(3),
  "log" text
);
alter table "backup_run" enable row level security;
create policy by_organisation on "backup_run" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_room";
create table "room" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "site" uuid not null,
  "kind" text not null,
  "floor" text,
  "area" double precision,
  "power" double precision,
  "cooling" double precision,
  "owner" uuid,
  "rules" text
);
create sequence "number_rack";
create table "rack" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "room" uuid not null,
  "ci" uuid,
  "row" text,
  "position" text,
  "units" double precision,
  "used" double precision,
  "feed_a" uuid,
  "feed_b" uuid,
  "max_load" double precision
);
alter table "rack" enable row level security;
create policy by_organisation on "rack" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_power_feed";
create table "power_feed" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "room" uuid not null,
  "kind" text not null,
  "ci" uuid,
  "standby" uuid,
  "capacity" double precision,
  "load" double precision,
  "inspected_at" timestamptz(3),
  "inspect_by" date,
  "fault" text
);
alter table "power_feed" enable row level security;
create policy by_organisation on "power_feed" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_cooling_unit";
create table "cooling_unit" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "room" uuid not null,
  "ci" uuid,
  "standby" uuid,
  "capacity" double precision,
  "setpoint" double precision,
  "inspected_at" timestamptz(3),
  "inspect_by" date,
  "fault" text
);
alter table "cooling_unit" enable row level security;
create policy by_organisation on "cooling_unit" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_environmental_sensor";
create table "environmental_sensor" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "room" uuid not null,
  "rack" uuid,
  "ci" uuid,
  "measures" text not null,
  "low" double precision,
  "high" double precision,
  "reading" double precision,
  "read_at" timestamptz(3),
  "alarm_since" timestamptz(3),
  "external_id" text
);
alter table "environmental_sensor" enable row level security;
create policy by_organisation on "environmental_sensor" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_site_access";
create table "site_access" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "room" uuid not null,
  "visitor" text,
  "person" uuid,
  "company" uuid,
  "purpose" text,
  "change" uuid,
  "authorised_by" uuid,
  "escort" uuid,
  "escorted" boolean,
  "expected_at" timestamptz(3),
  "entered_at" timestamptz(3),
  "left_at" timestamptz(3),
  "reason" text
);
alter table "site_access" enable row level security;
create policy by_organisation on "site_access" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_complaint";
create table "complaint" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text not null,
  "service" uuid,
  "customer" uuid,
  "incident" uuid,
  "request" uuid,
  "decision" text,
  "decided_at" timestamptz(3),
  "reason" text,
  "remedy" text,
  "answered_at" timestamptz(3)
);
alter table "complaint" enable row level security;
create policy by_organisation on "complaint" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_survey";
create table "survey" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "purpose" text,
  "kind" text not null,
  "question" text not null,
  "service" uuid,
  "customer" uuid,
  "invited" uuid[],
  "closes_on" date,
  "sent_at" timestamptz(3),
  "ended_at" timestamptz(3),
  "conclusions" text
);
alter table "survey" enable row level security;
create policy by_organisation on "survey" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_survey_response";
create table "survey_response" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "survey" uuid,
  "person" uuid,
  "incident" uuid,
  "request" uuid,
  "service" uuid,
  "score" double precision,
  "satisfied" boolean,
  "voice" text,
  "comment" text,
  "returned_at" timestamptz(3)
);
alter table "survey_response" enable row level security;
create policy by_organisation on "survey_response" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_service_review";
create table "service_review" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "service" uuid,
  "agreement" uuid,
  "customer" uuid,
  "from" date,
  "to" date,
  "participants" uuid[],
  "planned_for" timestamptz(3),
  "started_at" timestamptz(3),
  "ended_at" timestamptz(3),
  "findings" text,
  "weak_spots" text
);
alter table "service_review" enable row level security;
create policy by_organisation on "service_review" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_weakness";
create table "weakness" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "source" text not null,
  "severity" text not null,
  "service" uuid,
  "process" text,
  "service_review" uuid,
  "complaint" uuid,
  "evaluation" uuid,
  "benchmark" uuid,
  "assessment" uuid,
  "audit" uuid,
  "change_review" uuid,
  "initiative" uuid,
  "resolution" text,
  "resolved_at" timestamptz(3)
);
alter table "weakness" enable row level security;
create policy by_organisation on "weakness" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_benchmark";
create table "benchmark" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "process" text not null,
  "planned_for" timestamptz(3),
  "started_at" timestamptz(3),
  "ended_at" timestamptz(3),
  "partner" text,
  "metric" text,
  "ours" double precision,
  "theirs" double precision,
  "findings" text,
  "weak_spots" text,
  "effort" bigint
);
alter table "benchmark" enable row level security;
create policy by_organisation on "benchmark" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_maturity_assessment";
create table "maturity_assessment" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "process" text not null,
  "planned_for" timestamptz(3),
  "started_at" timestamptz(3),
  "ended_at" timestamptz(3),
  "level" double precision,
  "target_level" double precision,
  "evidence" text,
  "findings" text,
  "weak_spots" text,
  "effort" bigint
);
alter table "maturity_assessment" enable row level security;
create policy by_organisation on "maturity_assessment" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_process_audit";
create table "process_audit" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "process" text not null,
  "planned_for" timestamptz(3),
  "started_at" timestamptz(3),
  "ended_at" timestamptz(3),
  "standard" text,
  "scope" text,
  "auditor" uuid,
  "conforming" double precision,
  "nonconforming" double precision,
  "findings" text,
  "weak_spots" text,
  "effort" bigint
);
alter table "process_audit" enable row level security;
create policy by_organisation on "process_audit" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_process_evaluation";
create table "process_evaluation" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "process" text not null,
  "planned_for" timestamptz(3),
  "started_at" timestamptz(3),
  "ended_at" timestamptz(3),
  "from" date,
  "to" date,
  "missed_kpis" text,
  "findings" text,
  "weak_spots" text,
  "effort" bigint
);
alter table "process_evaluation" enable row level security;
create policy by_organisation on "process_evaluation" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_csi_initiative";
create table "csi_initiative" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "description" text,
  "weakness" uuid,
  "service" uuid,
  "process" text,
  "priority" text not null,
  "goal" text,
  "kpi" text,
  "baseline" double precision,
  "target" double precision,
  "reached" double precision,
  "expected_effect" text,
  "actual_effect" text,
  "cost" numeric(16,2),
  "due_on" date,
  "reason" text,
  "change" uuid,
  "project" uuid,
  "launched_at" timestamptz(3),
  "completed_at" timestamptz(3)
);
alter table "csi_initiative" enable row level security;
create policy by_organisation on "csi_initiative" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_initiative_check";
create table "initiative_check" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "initiative" uuid not null,
  "planned_for" timestamptz(3),
  "started_at" timestamptz(3),
  "ended_at" timestamptz(3),
  "progress" text,
  "measured" double precision,
  "findings" text,
  "correction" text
);
alter table "initiative_check" enable row level security;
create policy by_organisation on "initiative_check" using ((select current_setting('sereno.scope', true)) = '*'
  or organisation = any ((select string_to_array(nullif(current_setting('sereno.scope', true), '*'), ',')::uuid[])::uuid[]));
create sequence "number_corrective_action";
create table "corrective_action" (
  id uuid primary key references record (id),
  organisation uuid not null,
  "initiative" uuid not null,
  "check" uuid,
  "description" text,
  "due_on" date,
  "result" text,
  "done_at" timestamptz(3)
);
alter table "corrective_action" enable row level security;
create policy by_organisation on "corrective_action" using ((select current_setting('sereno.scope', true)) = '*'
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
alter table "strategic_initiative" add constraint "strategic_initiative_owner_fkey" foreign key ("owner") references "person" (id);
alter table "business_case" add constraint "business_case_initiative_fkey" foreign key ("initiative") references "strategic_initiative" (id);
alter table "business_case" add constraint "business_case_service_fkey" foreign key ("service") references "service" (id);
alter table "business_case" add constraint "business_case_owner_fkey" foreign key ("owner") references "person" (id);
alter table "customer_relationship" add constraint "customer_relationship_customer_fkey" foreign key ("customer") references "organisation" (id);
alter table "customer_relationship" add constraint "customer_relationship_manager_fkey" foreign key ("manager") references "person" (id);
alter table "budget" add constraint "budget_owner_fkey" foreign key ("owner") references "person" (id);
alter table "budget_line" add constraint "budget_line_budget_fkey" foreign key ("budget") references "budget" (id);
alter table "budget_line" add constraint "budget_line_service_fkey" foreign key ("service") references "service" (id);
alter table "cost_entry" add constraint "cost_entry_line_fkey" foreign key ("line") references "budget_line" (id);
alter table "cost_entry" add constraint "cost_entry_service_fkey" foreign key ("service") references "service" (id);
alter table "cost_entry" add constraint "cost_entry_supplier_fkey" foreign key ("supplier") references "organisation" (id);
alter table "cost_entry" add constraint "cost_entry_purchase_order_fkey" foreign key ("purchase_order") references "purchase_order" (id);
alter table "cost_entry" add constraint "cost_entry_asset_fkey" foreign key ("asset") references "asset" (id);
alter table "cost_entry" add constraint "cost_entry_change_fkey" foreign key ("change") references "change" (id);
alter table "charging_policy" add constraint "charging_policy_service_fkey" foreign key ("service") references "service" (id);
alter table "charging_policy" add constraint "charging_policy_offering_fkey" foreign key ("offering") references "offering" (id);
alter table "charging_policy" add constraint "charging_policy_customer_fkey" foreign key ("customer") references "organisation" (id);
alter table "invoice" add constraint "invoice_customer_fkey" foreign key ("customer") references "organisation" (id);
alter table "invoice" add constraint "invoice_service_fkey" foreign key ("service") references "service" (id);
alter table "invoice" add constraint "invoice_policy_fkey" foreign key ("policy") references "charging_policy" (id);
alter table "cost_proposal" add constraint "cost_proposal_service_fkey" foreign key ("service") references "service" (id);
alter table "cost_proposal" add constraint "cost_proposal_ci_fkey" foreign key ("ci") references "ci" (id);
alter table "cost_proposal" add constraint "cost_proposal_contract_fkey" foreign key ("contract") references "contract" (id);
alter table "cost_proposal" add constraint "cost_proposal_change_fkey" foreign key ("change") references "change" (id);
alter table "investment" add constraint "investment_business_case_fkey" foreign key ("business_case") references "business_case" (id);
alter table "investment" add constraint "investment_initiative_fkey" foreign key ("initiative") references "strategic_initiative" (id);
alter table "investment" add constraint "investment_project_fkey" foreign key ("project") references "project" (id);
alter table "investment" add constraint "investment_change_fkey" foreign key ("change") references "change" (id);
alter table "investment" add constraint "investment_service_fkey" foreign key ("service") references "service" (id);
alter table "service" add constraint "service_parent_fkey" foreign key ("parent") references "service" (id);
alter table "service" add constraint "service_owner_fkey" foreign key ("owner") references "person" (id);
alter table "service" add constraint "service_support_team_fkey" foreign key ("support_team") references "team" (id);
alter table "service" add constraint "service_calendar_fkey" foreign key ("calendar") references "calendar" (id);
alter table "service" add constraint "service_initiative_fkey" foreign key ("initiative") references "strategic_initiative" (id);
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
alter table "risk" add constraint "risk_service_fkey" foreign key ("service") references "service" (id);
alter table "risk" add constraint "risk_ci_fkey" foreign key ("ci") references "ci" (id);
alter table "risk" add constraint "risk_asset_fkey" foreign key ("asset") references "asset" (id);
alter table "risk" add constraint "risk_owner_fkey" foreign key ("owner") references "person" (id);
alter table "mitigation" add constraint "mitigation_risk_fkey" foreign key ("risk") references "risk" (id);
alter table "mitigation" add constraint "mitigation_owner_fkey" foreign key ("owner") references "person" (id);
alter table "mitigation" add constraint "mitigation_change_fkey" foreign key ("change") references "change" (id);
alter table "capacity_plan" add constraint "capacity_plan_owner_fkey" foreign key ("owner") references "person" (id);
alter table "capacity_measurement" add constraint "capacity_measurement_service_fkey" foreign key ("service") references "service" (id);
alter table "capacity_measurement" add constraint "capacity_measurement_ci_fkey" foreign key ("ci") references "ci" (id);
alter table "capacity_forecast" add constraint "capacity_forecast_service_fkey" foreign key ("service") references "service" (id);
alter table "capacity_forecast" add constraint "capacity_forecast_ci_fkey" foreign key ("ci") references "ci" (id);
alter table "capacity_forecast" add constraint "capacity_forecast_plan_fkey" foreign key ("plan") references "capacity_plan" (id);
alter table "capacity_adjustment" add constraint "capacity_adjustment_service_fkey" foreign key ("service") references "service" (id);
alter table "capacity_adjustment" add constraint "capacity_adjustment_ci_fkey" foreign key ("ci") references "ci" (id);
alter table "capacity_adjustment" add constraint "capacity_adjustment_plan_fkey" foreign key ("plan") references "capacity_plan" (id);
alter table "capacity_adjustment" add constraint "capacity_adjustment_forecast_fkey" foreign key ("forecast") references "capacity_forecast" (id);
alter table "capacity_adjustment" add constraint "capacity_adjustment_shortage_fkey" foreign key ("shortage") references "capacity_shortage" (id);
alter table "capacity_adjustment" add constraint "capacity_adjustment_owner_fkey" foreign key ("owner") references "person" (id);
alter table "capacity_adjustment" add constraint "capacity_adjustment_change_fkey" foreign key ("change") references "change" (id);
alter table "capacity_shortage" add constraint "capacity_shortage_service_fkey" foreign key ("service") references "service" (id);
alter table "capacity_shortage" add constraint "capacity_shortage_ci_fkey" foreign key ("ci") references "ci" (id);
alter table "capacity_shortage" add constraint "capacity_shortage_incident_fkey" foreign key ("incident") references "incident" (id);
alter table "availability_target" add constraint "availability_target_service_fkey" foreign key ("service") references "service" (id);
alter table "availability_target" add constraint "availability_target_agreement_fkey" foreign key ("agreement") references "agreement" (id);
alter table "availability_target" add constraint "availability_target_calendar_fkey" foreign key ("calendar") references "calendar" (id);
alter table "service_interruption" add constraint "service_interruption_service_fkey" foreign key ("service") references "service" (id);
alter table "service_interruption" add constraint "service_interruption_ci_fkey" foreign key ("ci") references "ci" (id);
alter table "service_interruption" add constraint "service_interruption_calendar_fkey" foreign key ("calendar") references "calendar" (id);
alter table "service_interruption" add constraint "service_interruption_incident_fkey" foreign key ("incident") references "incident" (id);
alter table "service_interruption" add constraint "service_interruption_alert_fkey" foreign key ("alert") references "alert" (id);
alter table "service_interruption" add constraint "service_interruption_change_fkey" foreign key ("change") references "change" (id);
alter table "service_interruption" add constraint "service_interruption_security_incident_fkey" foreign key ("security_incident") references "security_incident" (id);
alter table "availability_measure" add constraint "availability_measure_service_fkey" foreign key ("service") references "service" (id);
alter table "availability_measure" add constraint "availability_measure_ci_fkey" foreign key ("ci") references "ci" (id);
alter table "availability_measure" add constraint "availability_measure_interruption_fkey" foreign key ("interruption") references "service_interruption" (id);
alter table "availability_measure" add constraint "availability_measure_test_fkey" foreign key ("test") references "availability_test" (id);
alter table "availability_measure" add constraint "availability_measure_problem_fkey" foreign key ("problem") references "problem" (id);
alter table "availability_measure" add constraint "availability_measure_owner_fkey" foreign key ("owner") references "person" (id);
alter table "availability_measure" add constraint "availability_measure_change_fkey" foreign key ("change") references "change" (id);
alter table "availability_test" add constraint "availability_test_service_fkey" foreign key ("service") references "service" (id);
alter table "availability_test" add constraint "availability_test_ci_fkey" foreign key ("ci") references "ci" (id);
alter table "business_process" add constraint "business_process_owner_fkey" foreign key ("owner") references "person" (id);
alter table "business_process" add constraint "business_process_plan_fkey" foreign key ("plan") references "continuity_plan" (id);
alter table "continuity_plan" add constraint "continuity_plan_service_fkey" foreign key ("service") references "service" (id);
alter table "continuity_plan" add constraint "continuity_plan_owner_fkey" foreign key ("owner") references "person" (id);
alter table "continuity_plan" add constraint "continuity_plan_site_fkey" foreign key ("site") references "site" (id);
alter table "disaster_risk" add constraint "disaster_risk_plan_fkey" foreign key ("plan") references "continuity_plan" (id);
alter table "disaster_risk" add constraint "disaster_risk_risk_fkey" foreign key ("risk") references "risk" (id);
alter table "disaster_risk" add constraint "disaster_risk_change_fkey" foreign key ("change") references "change" (id);
alter table "disaster_exercise" add constraint "disaster_exercise_plan_fkey" foreign key ("plan") references "continuity_plan" (id);
alter table "exercise_shortcoming" add constraint "exercise_shortcoming_exercise_fkey" foreign key ("exercise") references "disaster_exercise" (id);
alter table "exercise_shortcoming" add constraint "exercise_shortcoming_restore_test_fkey" foreign key ("restore_test") references "restore_test" (id);
alter table "exercise_shortcoming" add constraint "exercise_shortcoming_change_fkey" foreign key ("change") references "change" (id);
alter table "exercise_shortcoming" add constraint "exercise_shortcoming_problem_fkey" foreign key ("problem") references "problem" (id);
alter table "backup_job" add constraint "backup_job_service_fkey" foreign key ("service") references "service" (id);
alter table "backup_job" add constraint "backup_job_ci_fkey" foreign key ("ci") references "ci" (id);
alter table "backup_job" add constraint "backup_job_plan_fkey" foreign key ("plan") references "continuity_plan" (id);
alter table "restore_test" add constraint "restore_test_job_fkey" foreign key ("job") references "backup_job" (id);
alter table "security_control" add constraint "security_control_risk_fkey" foreign key ("risk") references "risk" (id);
alter table "security_control" add constraint "security_control_weakness_fkey" foreign key ("weakness") references "vulnerability" (id);
alter table "security_control" add constraint "security_control_owner_fkey" foreign key ("owner") references "person" (id);
alter table "security_control" add constraint "security_control_change_fkey" foreign key ("change") references "change" (id);
alter table "security_test" add constraint "security_test_service_fkey" foreign key ("service") references "service" (id);
alter table "security_shortcoming" add constraint "security_shortcoming_test_fkey" foreign key ("test") references "security_test" (id);
alter table "security_shortcoming" add constraint "security_shortcoming_control_fkey" foreign key ("control") references "security_control" (id);
alter table "security_shortcoming" add constraint "security_shortcoming_incident_fkey" foreign key ("incident") references "security_incident" (id);
alter table "security_shortcoming" add constraint "security_shortcoming_change_fkey" foreign key ("change") references "change" (id);
alter table "security_shortcoming" add constraint "security_shortcoming_problem_fkey" foreign key ("problem") references "problem" (id);
alter table "security_incident" add constraint "security_incident_service_fkey" foreign key ("service") references "service" (id);
alter table "security_incident" add constraint "security_incident_ci_fkey" foreign key ("ci") references "ci" (id);
alter table "security_incident" add constraint "security_incident_incident_fkey" foreign key ("incident") references "incident" (id);
alter table "security_incident" add constraint "security_incident_weakness_fkey" foreign key ("weakness") references "vulnerability" (id);
alter table "security_event" add constraint "security_event_ci_fkey" foreign key ("ci") references "ci" (id);
alter table "security_event" add constraint "security_event_incident_fkey" foreign key ("incident") references "security_incident" (id);
alter table "vulnerability" add constraint "vulnerability_risk_fkey" foreign key ("risk") references "risk" (id);
alter table "vulnerability" add constraint "vulnerability_change_fkey" foreign key ("change") references "change" (id);
alter table "policy" add constraint "policy_owner_fkey" foreign key ("owner") references "person" (id);
alter table "requirement" add constraint "requirement_parent_fkey" foreign key ("parent") references "requirement" (id);
alter table "requirement" add constraint "requirement_owner_fkey" foreign key ("owner") references "person" (id);
alter table "compliance_finding" add constraint "compliance_finding_review_fkey" foreign key ("review") references "compliance_review" (id);
alter table "compliance_finding" add constraint "compliance_finding_requirement_fkey" foreign key ("requirement") references "requirement" (id);
alter table "compliance_finding" add constraint "compliance_finding_change_fkey" foreign key ("change") references "change" (id);
alter table "compliance_finding" add constraint "compliance_finding_problem_fkey" foreign key ("problem") references "problem" (id);
alter table "evidence" add constraint "evidence_requirement_fkey" foreign key ("requirement") references "requirement" (id);
alter table "evidence" add constraint "evidence_policy_fkey" foreign key ("policy") references "policy" (id);
alter table "evidence" add constraint "evidence_owner_fkey" foreign key ("owner") references "person" (id);
alter table "building_block" add constraint "building_block_parent_fkey" foreign key ("parent") references "building_block" (id);
alter table "building_block" add constraint "building_block_owner_fkey" foreign key ("owner") references "person" (id);
alter table "building_block" add constraint "building_block_replaced_by_fkey" foreign key ("replaced_by") references "building_block" (id);
alter table "technology" add constraint "technology_owner_fkey" foreign key ("owner") references "person" (id);
alter table "technology" add constraint "technology_replaced_by_fkey" foreign key ("replaced_by") references "technology" (id);
alter table "architecture_decision" add constraint "architecture_decision_supersedes_fkey" foreign key ("supersedes") references "architecture_decision" (id);
alter table "architecture_decision" add constraint "architecture_decision_decided_by_fkey" foreign key ("decided_by") references "person" (id);
alter table "roadmap_item" add constraint "roadmap_item_block_fkey" foreign key ("block") references "building_block" (id);
alter table "roadmap_item" add constraint "roadmap_item_technology_fkey" foreign key ("technology") references "technology" (id);
alter table "roadmap_item" add constraint "roadmap_item_initiative_fkey" foreign key ("initiative") references "strategic_initiative" (id);
alter table "roadmap_item" add constraint "roadmap_item_decision_fkey" foreign key ("decision") references "architecture_decision" (id);
alter table "roadmap_item" add constraint "roadmap_item_change_fkey" foreign key ("change") references "change" (id);
alter table "supplier" add constraint "supplier_organisation_of_fkey" foreign key ("organisation_of") references "organisation" (id);
alter table "supplier" add constraint "supplier_manager_fkey" foreign key ("manager") references "person" (id);
alter table "contract" add constraint "contract_supplier_fkey" foreign key ("supplier") references "supplier" (id);
alter table "contract" add constraint "contract_agreement_fkey" foreign key ("agreement") references "agreement" (id);
alter table "contract" add constraint "contract_owner_fkey" foreign key ("owner") references "person" (id);
alter table "supplier_evaluation" add constraint "supplier_evaluation_supplier_fkey" foreign key ("supplier") references "supplier" (id);
alter table "supplier_evaluation" add constraint "supplier_evaluation_contract_fkey" foreign key ("contract") references "contract" (id);
alter table "purchase_order" add constraint "purchase_order_supplier_fkey" foreign key ("supplier") references "supplier" (id);
alter table "purchase_order" add constraint "purchase_order_contract_fkey" foreign key ("contract") references "contract" (id);
alter table "purchase_order" add constraint "purchase_order_budget_line_fkey" foreign key ("budget_line") references "budget_line" (id);
alter table "purchase_order" add constraint "purchase_order_service_fkey" foreign key ("service") references "service" (id);
alter table "purchase_order" add constraint "purchase_order_change_fkey" foreign key ("change") references "change" (id);
alter table "contract_review" add constraint "contract_review_supplier_fkey" foreign key ("supplier") references "supplier" (id);
alter table "contract_review" add constraint "contract_review_contract_fkey" foreign key ("contract") references "contract" (id);
alter table "contract_review" add constraint "contract_review_breach_fkey" foreign key ("breach") references "contract_breach" (id);
alter table "contract_breach" add constraint "contract_breach_contract_fkey" foreign key ("contract") references "contract" (id);
alter table "contract_breach" add constraint "contract_breach_target_fkey" foreign key ("target") references "service_level_target" (id);
alter table "contract_breach" add constraint "contract_breach_incident_fkey" foreign key ("incident") references "incident" (id);
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
alter table "article" add constraint "article_category_fkey" foreign key ("category") references "category" (id);
alter table "article" add constraint "article_service_fkey" foreign key ("service") references "service" (id);
alter table "article" add constraint "article_known_error_fkey" foreign key ("known_error") references "known_error" (id);
alter table "article" add constraint "article_incident_fkey" foreign key ("incident") references "incident" (id);
alter table "article" add constraint "article_problem_fkey" foreign key ("problem") references "problem" (id);
alter table "article_version" add constraint "article_version_article_fkey" foreign key ("article") references "article" (id);
alter table "article_feedback" add constraint "article_feedback_article_fkey" foreign key ("article") references "article" (id);
alter table "article_feedback" add constraint "article_feedback_incident_fkey" foreign key ("incident") references "incident" (id);
alter table "change" add constraint "change_template_fkey" foreign key ("template") references "change_template" (id);
alter table "change" add constraint "change_incident_fkey" foreign key ("incident") references "incident" (id);
alter table "change" add constraint "change_problem_fkey" foreign key ("problem") references "problem" (id);
alter table "change" add constraint "change_initiative_fkey" foreign key ("initiative") references "csi_initiative" (id);
alter table "change" add constraint "change_category_fkey" foreign key ("category") references "category" (id);
alter table "change" add constraint "change_service_fkey" foreign key ("service") references "service" (id);
alter table "change" add constraint "change_meeting_fkey" foreign key ("meeting") references "cab_meeting" (id);
alter table "change_template" add constraint "change_template_category_fkey" foreign key ("category") references "category" (id);
alter table "change_template" add constraint "change_template_service_fkey" foreign key ("service") references "service" (id);
alter table "change_template" add constraint "change_template_approved_by_fkey" foreign key ("approved_by") references "person" (id);
alter table "change_vote" add constraint "change_vote_change_fkey" foreign key ("change") references "change" (id);
alter table "change_vote" add constraint "change_vote_meeting_fkey" foreign key ("meeting") references "cab_meeting" (id);
alter table "change_vote" add constraint "change_vote_voter_fkey" foreign key ("voter") references "person" (id);
alter table "post_implementation_review" add constraint "post_implementation_review_change_fkey" foreign key ("change") references "change" (id);
alter table "project" add constraint "project_release_fkey" foreign key ("release") references "release" (id);
alter table "project" add constraint "project_service_fkey" foreign key ("service") references "service" (id);
alter table "project" add constraint "project_customer_fkey" foreign key ("customer") references "organisation" (id);
alter table "project_charter" add constraint "project_charter_project_fkey" foreign key ("project") references "project" (id);
alter table "project_charter" add constraint "project_charter_signed_by_fkey" foreign key ("signed_by") references "person" (id);
alter table "charter_revision" add constraint "charter_revision_charter_fkey" foreign key ("charter") references "project_charter" (id);
alter table "charter_revision" add constraint "charter_revision_project_fkey" foreign key ("project") references "project" (id);
alter table "milestone" add constraint "milestone_project_fkey" foreign key ("project") references "project" (id);
alter table "project_task" add constraint "project_task_project_fkey" foreign key ("project") references "project" (id);
alter table "project_task" add constraint "project_task_milestone_fkey" foreign key ("milestone") references "milestone" (id);
alter table "status_report" add constraint "status_report_project_fkey" foreign key ("project") references "project" (id);
alter table "release" add constraint "release_service_fkey" foreign key ("service") references "service" (id);
alter table "release" add constraint "release_project_fkey" foreign key ("project") references "project" (id);
alter table "release" add constraint "release_build_fkey" foreign key ("build") references "build" (id);
alter table "deployment" add constraint "deployment_release_fkey" foreign key ("release") references "release" (id);
alter table "deployment" add constraint "deployment_change_fkey" foreign key ("change") references "change" (id);
alter table "patch" add constraint "patch_change_fkey" foreign key ("change") references "change" (id);
alter table "patch_deployment" add constraint "patch_deployment_patch_fkey" foreign key ("patch") references "patch" (id);
alter table "patch_deployment" add constraint "patch_deployment_change_fkey" foreign key ("change") references "change" (id);
alter table "media_item" add constraint "media_item_licence_fkey" foreign key ("licence") references "software_licence" (id);
alter table "media_item" add constraint "media_item_supplier_fkey" foreign key ("supplier") references "organisation" (id);
alter table "media_item" add constraint "media_item_build_fkey" foreign key ("build") references "build" (id);
alter table "test_model" add constraint "test_model_service_fkey" foreign key ("service") references "service" (id);
alter table "test_case" add constraint "test_case_model_fkey" foreign key ("model") references "test_model" (id);
alter table "test_case" add constraint "test_case_requirement_fkey" foreign key ("requirement") references "service_level_requirement" (id);
alter table "test_run" add constraint "test_run_release_fkey" foreign key ("release") references "release" (id);
alter table "test_run" add constraint "test_run_service_fkey" foreign key ("service") references "service" (id);
alter table "test_run" add constraint "test_run_build_fkey" foreign key ("build") references "build" (id);
alter table "test_run" add constraint "test_run_model_fkey" foreign key ("model") references "test_model" (id);
alter table "test_run" add constraint "test_run_signed_off_by_fkey" foreign key ("signed_off_by") references "person" (id);
alter table "test_error" add constraint "test_error_run_fkey" foreign key ("run") references "test_run" (id);
alter table "test_error" add constraint "test_error_release_fkey" foreign key ("release") references "release" (id);
alter table "test_error" add constraint "test_error_work_item_fkey" foreign key ("work_item") references "work_item" (id);
alter table "application" add constraint "application_service_fkey" foreign key ("service") references "service" (id);
alter table "application" add constraint "application_ci_fkey" foreign key ("ci") references "ci" (id);
alter table "application" add constraint "application_supplier_fkey" foreign key ("supplier") references "organisation" (id);
alter table "application" add constraint "application_developed_by_fkey" foreign key ("developed_by") references "team" (id);
alter table "work_item" add constraint "work_item_application_fkey" foreign key ("application") references "application" (id);
alter table "work_item" add constraint "work_item_release_fkey" foreign key ("release") references "release" (id);
alter table "work_item" add constraint "work_item_change_fkey" foreign key ("change") references "change" (id);
alter table "work_item" add constraint "work_item_problem_fkey" foreign key ("problem") references "problem" (id);
alter table "work_item" add constraint "work_item_test_error_fkey" foreign key ("test_error") references "test_error" (id);
alter table "build" add constraint "build_application_fkey" foreign key ("application") references "application" (id);
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
alter table "service_request" add constraint "service_request_offering_fkey" foreign key ("offering") references "offering" (id);
alter table "service_request" add constraint "service_request_recipient_fkey" foreign key ("recipient") references "person" (id);
alter table "service_request" add constraint "service_request_service_fkey" foreign key ("service") references "service" (id);
alter table "service_request" add constraint "service_request_site_fkey" foreign key ("site") references "site" (id);
alter table "service_request" add constraint "service_request_change_fkey" foreign key ("change") references "change" (id);
alter table "fulfilment_task" add constraint "fulfilment_task_request_fkey" foreign key ("request") references "service_request" (id);
alter table "approval" add constraint "approval_request_fkey" foreign key ("request") references "service_request" (id);
alter table "approval" add constraint "approval_access_request_fkey" foreign key ("access_request") references "access_request" (id);
alter table "approval" add constraint "approval_approver_fkey" foreign key ("approver") references "person" (id);
alter table "approval" add constraint "approval_decided_by_fkey" foreign key ("decided_by") references "person" (id);
alter table "user_role" add constraint "user_role_owner_fkey" foreign key ("owner") references "person" (id);
alter table "access_profile" add constraint "access_profile_service_fkey" foreign key ("service") references "service" (id);
alter table "access_profile" add constraint "access_profile_ci_fkey" foreign key ("ci") references "ci" (id);
alter table "access_profile" add constraint "access_profile_approver_fkey" foreign key ("approver") references "person" (id);
alter table "access_request" add constraint "access_request_person_fkey" foreign key ("person") references "person" (id);
alter table "access_request" add constraint "access_request_profile_fkey" foreign key ("profile") references "access_profile" (id);
alter table "access_request" add constraint "access_request_role_fkey" foreign key ("role") references "user_role" (id);
alter table "access_request" add constraint "access_request_request_fkey" foreign key ("request") references "service_request" (id);
alter table "access_grant" add constraint "access_grant_person_fkey" foreign key ("person") references "person" (id);
alter table "access_grant" add constraint "access_grant_profile_fkey" foreign key ("profile") references "access_profile" (id);
alter table "access_grant" add constraint "access_grant_role_fkey" foreign key ("role") references "user_role" (id);
alter table "access_grant" add constraint "access_grant_request_fkey" foreign key ("request") references "access_request" (id);
alter table "access_review" add constraint "access_review_profile_fkey" foreign key ("profile") references "access_profile" (id);
alter table "access_review" add constraint "access_review_role_fkey" foreign key ("role") references "user_role" (id);
alter table "problem" add constraint "problem_category_fkey" foreign key ("category") references "category" (id);
alter table "problem" add constraint "problem_service_fkey" foreign key ("service") references "service" (id);
alter table "problem" add constraint "problem_ci_fkey" foreign key ("ci") references "ci" (id);
alter table "problem" add constraint "problem_raised_from_fkey" foreign key ("raised_from") references "incident" (id);
alter table "problem" add constraint "problem_release_fkey" foreign key ("release") references "release" (id);
alter table "problem" add constraint "problem_change_fkey" foreign key ("change") references "change" (id);
alter table "known_error" add constraint "known_error_problem_fkey" foreign key ("problem") references "problem" (id);
alter table "known_error" add constraint "known_error_service_fkey" foreign key ("service") references "service" (id);
alter table "known_error" add constraint "known_error_category_fkey" foreign key ("category") references "category" (id);
alter table "root_cause_analysis" add constraint "root_cause_analysis_problem_fkey" foreign key ("problem") references "problem" (id);
alter table "problem_event" add constraint "problem_event_problem_fkey" foreign key ("problem") references "problem" (id);
alter table "problem_event" add constraint "problem_event_ci_fkey" foreign key ("ci") references "ci" (id);
alter table "problem_event" add constraint "problem_event_incident_fkey" foreign key ("incident") references "incident" (id);
alter table "problem_event" add constraint "problem_event_change_fkey" foreign key ("change") references "change" (id);
alter table "major_problem_review" add constraint "major_problem_review_problem_fkey" foreign key ("problem") references "problem" (id);
alter table "operational_task" add constraint "operational_task_schedule_fkey" foreign key ("schedule") references "job_schedule" (id);
alter table "operational_task" add constraint "operational_task_runbook_fkey" foreign key ("runbook") references "runbook" (id);
alter table "operational_task" add constraint "operational_task_ci_fkey" foreign key ("ci") references "ci" (id);
alter table "operational_task" add constraint "operational_task_service_fkey" foreign key ("service") references "service" (id);
alter table "runbook" add constraint "runbook_service_fkey" foreign key ("service") references "service" (id);
alter table "runbook" add constraint "runbook_category_fkey" foreign key ("category") references "category" (id);
alter table "runbook_run" add constraint "runbook_run_runbook_fkey" foreign key ("runbook") references "runbook" (id);
alter table "runbook_run" add constraint "runbook_run_task_fkey" foreign key ("task") references "operational_task" (id);
alter table "runbook_run" add constraint "runbook_run_incident_fkey" foreign key ("incident") references "incident" (id);
alter table "runbook_run" add constraint "runbook_run_alert_fkey" foreign key ("alert") references "alert" (id);
alter table "runbook_run" add constraint "runbook_run_change_fkey" foreign key ("change") references "change" (id);
alter table "job_schedule" add constraint "job_schedule_runbook_fkey" foreign key ("runbook") references "runbook" (id);
alter table "job_schedule" add constraint "job_schedule_ci_fkey" foreign key ("ci") references "ci" (id);
alter table "job_schedule" add constraint "job_schedule_service_fkey" foreign key ("service") references "service" (id);
alter table "job_schedule" add constraint "job_schedule_after_fkey" foreign key ("after") references "job_schedule" (id);
alter table "shift_handover" add constraint "shift_handover_from_fkey" foreign key ("from") references "person" (id);
alter table "shift_handover" add constraint "shift_handover_to_fkey" foreign key ("to") references "person" (id);
alter table "backup_run" add constraint "backup_run_ci_fkey" foreign key ("ci") references "ci" (id);
alter table "backup_run" add constraint "backup_run_service_fkey" foreign key ("service") references "service" (id);
alter table "backup_run" add constraint "backup_run_schedule_fkey" foreign key ("schedule") references "job_schedule" (id);
alter table "room" add constraint "room_site_fkey" foreign key ("site") references "site" (id);
alter table "room" add constraint "room_owner_fkey" foreign key ("owner") references "person" (id);
alter table "rack" add constraint "rack_room_fkey" foreign key ("room") references "room" (id);
alter table "rack" add constraint "rack_ci_fkey" foreign key ("ci") references "ci" (id);
alter table "rack" add constraint "rack_feed_a_fkey" foreign key ("feed_a") references "power_feed" (id);
alter table "rack" add constraint "rack_feed_b_fkey" foreign key ("feed_b") references "power_feed" (id);
alter table "power_feed" add constraint "power_feed_room_fkey" foreign key ("room") references "room" (id);
alter table "power_feed" add constraint "power_feed_ci_fkey" foreign key ("ci") references "ci" (id);
alter table "power_feed" add constraint "power_feed_standby_fkey" foreign key ("standby") references "power_feed" (id);
alter table "cooling_unit" add constraint "cooling_unit_room_fkey" foreign key ("room") references "room" (id);
alter table "cooling_unit" add constraint "cooling_unit_ci_fkey" foreign key ("ci") references "ci" (id);
alter table "cooling_unit" add constraint "cooling_unit_standby_fkey" foreign key ("standby") references "cooling_unit" (id);
alter table "environmental_sensor" add constraint "environmental_sensor_room_fkey" foreign key ("room") references "room" (id);
alter table "environmental_sensor" add constraint "environmental_sensor_rack_fkey" foreign key ("rack") references "rack" (id);
alter table "environmental_sensor" add constraint "environmental_sensor_ci_fkey" foreign key ("ci") references "ci" (id);
alter table "site_access" add constraint "site_access_room_fkey" foreign key ("room") references "room" (id);
alter table "site_access" add constraint "site_access_person_fkey" foreign key ("person") references "person" (id);
alter table "site_access" add constraint "site_access_company_fkey" foreign key ("company") references "organisation" (id);
alter table "site_access" add constraint "site_access_change_fkey" foreign key ("change") references "change" (id);
alter table "site_access" add constraint "site_access_authorised_by_fkey" foreign key ("authorised_by") references "person" (id);
alter table "site_access" add constraint "site_access_escort_fkey" foreign key ("escort") references "person" (id);
alter table "complaint" add constraint "complaint_service_fkey" foreign key ("service") references "service" (id);
alter table "complaint" add constraint "complaint_customer_fkey" foreign key ("customer") references "organisation" (id);
alter table "complaint" add constraint "complaint_incident_fkey" foreign key ("incident") references "incident" (id);
alter table "complaint" add constraint "complaint_request_fkey" foreign key ("request") references "service_request" (id);
alter table "survey" add constraint "survey_service_fkey" foreign key ("service") references "service" (id);
alter table "survey" add constraint "survey_customer_fkey" foreign key ("customer") references "organisation" (id);
alter table "survey_response" add constraint "survey_response_survey_fkey" foreign key ("survey") references "survey" (id);
alter table "survey_response" add constraint "survey_response_person_fkey" foreign key ("person") references "person" (id);
alter table "survey_response" add constraint "survey_response_incident_fkey" foreign key ("incident") references "incident" (id);
alter table "survey_response" add constraint "survey_response_request_fkey" foreign key ("request") references "service_request" (id);
alter table "survey_response" add constraint "survey_response_service_fkey" foreign key ("service") references "service" (id);
alter table "service_review" add constraint "service_review_service_fkey" foreign key ("service") references "service" (id);
alter table "service_review" add constraint "service_review_agreement_fkey" foreign key ("agreement") references "agreement" (id);
alter table "service_review" add constraint "service_review_customer_fkey" foreign key ("customer") references "organisation" (id);
alter table "weakness" add constraint "weakness_service_fkey" foreign key ("service") references "service" (id);
alter table "weakness" add constraint "weakness_service_review_fkey" foreign key ("service_review") references "service_review" (id);
alter table "weakness" add constraint "weakness_complaint_fkey" foreign key ("complaint") references "complaint" (id);
alter table "weakness" add constraint "weakness_evaluation_fkey" foreign key ("evaluation") references "process_evaluation" (id);
alter table "weakness" add constraint "weakness_benchmark_fkey" foreign key ("benchmark") references "benchmark" (id);
alter table "weakness" add constraint "weakness_assessment_fkey" foreign key ("assessment") references "maturity_assessment" (id);
alter table "weakness" add constraint "weakness_audit_fkey" foreign key ("audit") references "process_audit" (id);
alter table "weakness" add constraint "weakness_change_review_fkey" foreign key ("change_review") references "post_implementation_review" (id);
alter table "weakness" add constraint "weakness_initiative_fkey" foreign key ("initiative") references "csi_initiative" (id);
alter table "process_audit" add constraint "process_audit_auditor_fkey" foreign key ("auditor") references "person" (id);
alter table "csi_initiative" add constraint "csi_initiative_weakness_fkey" foreign key ("weakness") references "weakness" (id);
alter table "csi_initiative" add constraint "csi_initiative_service_fkey" foreign key ("service") references "service" (id);
alter table "csi_initiative" add constraint "csi_initiative_change_fkey" foreign key ("change") references "change" (id);
alter table "csi_initiative" add constraint "csi_initiative_project_fkey" foreign key ("project") references "project" (id);
alter table "initiative_check" add constraint "initiative_check_initiative_fkey" foreign key ("initiative") references "csi_initiative" (id);
alter table "corrective_action" add constraint "corrective_action_initiative_fkey" foreign key ("initiative") references "csi_initiative" (id);
alter table "corrective_action" add constraint "corrective_action_check_fkey" foreign key ("check") references "initiative_check" (id);
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
create unique index "strategic_initiative_external_id_once" on "strategic_initiative" ("external_id");
create index "strategic_initiative_owner_idx" on "strategic_initiative" ("owner");
create index "strategic_initiative_approved_at_idx" on "strategic_initiative" ("approved_at");
create index "strategic_initiative_launched_at_idx" on "strategic_initiative" ("launched_at");
create index "business_case_initiative_idx" on "business_case" ("initiative");
create index "business_case_service_idx" on "business_case" ("service");
create index "business_case_owner_idx" on "business_case" ("owner");
create index "customer_relationship_customer_idx" on "customer_relationship" ("customer");
create index "customer_relationship_manager_idx" on "customer_relationship" ("manager");
create index "customer_relationship_began_at_idx" on "customer_relationship" ("began_at");
create index "customer_relationship_ended_at_idx" on "customer_relationship" ("ended_at");
create index "customer_relationship_services_idx" on "customer_relationship" using gin ("services");
create index "budget_to_idx" on "budget" ("to");
create index "budget_owner_idx" on "budget" ("owner");
create index "budget_approve_by_idx" on "budget" ("approve_by");
create index "budget_line_budget_idx" on "budget_line" ("budget");
create index "budget_line_service_idx" on "budget_line" ("service");
create unique index "cost_entry_external_id_once" on "cost_entry" ("external_id");
create index "cost_entry_line_idx" on "cost_entry" ("line");
create index "cost_entry_service_idx" on "cost_entry" ("service");
create index "cost_entry_spent_on_idx" on "cost_entry" ("spent_on");
create index "cost_entry_supplier_idx" on "cost_entry" ("supplier");
create index "cost_entry_purchase_order_idx" on "cost_entry" ("purchase_order");
create index "cost_entry_asset_idx" on "cost_entry" ("asset");
create index "cost_entry_change_idx" on "cost_entry" ("change");
create index "charging_policy_service_idx" on "charging_policy" ("service");
create index "charging_policy_offering_idx" on "charging_policy" ("offering");
create index "charging_policy_customer_idx" on "charging_policy" ("customer");
create unique index "invoice_external_id_once" on "invoice" ("external_id");
create index "invoice_customer_idx" on "invoice" ("customer");
create index "invoice_service_idx" on "invoice" ("service");
create index "invoice_policy_idx" on "invoice" ("policy");
create index "invoice_issued_at_idx" on "invoice" ("issued_at");
create index "invoice_due_on_idx" on "invoice" ("due_on");
create index "cost_proposal_service_idx" on "cost_proposal" ("service");
create index "cost_proposal_ci_idx" on "cost_proposal" ("ci");
create index "cost_proposal_contract_idx" on "cost_proposal" ("contract");
create index "cost_proposal_submitted_at_idx" on "cost_proposal" ("submitted_at");
create index "cost_proposal_change_idx" on "cost_proposal" ("change");
create index "investment_business_case_idx" on "investment" ("business_case");
create index "investment_initiative_idx" on "investment" ("initiative");
create index "investment_project_idx" on "investment" ("project");
create index "investment_change_idx" on "investment" ("change");
create index "investment_service_idx" on "investment" ("service");
create index "investment_started_at_idx" on "investment" ("started_at");
create index "investment_finished_at_idx" on "investment" ("finished_at");
create unique index "service_external_id_once" on "service" ("external_id");
create index "service_parent_idx" on "service" ("parent");
create index "service_owner_idx" on "service" ("owner");
create index "service_support_team_idx" on "service" ("support_team");
create index "service_calendar_idx" on "service" ("calendar");
create index "service_initiative_idx" on "service" ("initiative");
create index "service_entered_pipeline_at_idx" on "service" ("entered_pipeline_at");
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
create index "agreement_backs_idx" on "agreement" using gin ("backs");
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
create unique index "risk_external_id_once" on "risk" ("external_id");
create index "risk_service_idx" on "risk" ("service");
create index "risk_ci_idx" on "risk" ("ci");
create index "risk_asset_idx" on "risk" ("asset");
create index "risk_inherent_score_idx" on "risk" ("inherent_score");
create index "risk_residual_score_idx" on "risk" ("residual_score");
create index "risk_owner_idx" on "risk" ("owner");
create index "risk_review_by_idx" on "risk" ("review_by");
create index "risk_reviewed_at_idx" on "risk" ("reviewed_at");
create index "mitigation_risk_idx" on "mitigation" ("risk");
create index "mitigation_owner_idx" on "mitigation" ("owner");
create index "mitigation_change_idx" on "mitigation" ("change");
create index "mitigation_in_place_at_idx" on "mitigation" ("in_place_at");
create index "mitigation_due_on_idx" on "mitigation" ("due_on");
create index "capacity_plan_owner_idx" on "capacity_plan" ("owner");
create index "capacity_plan_services_idx" on "capacity_plan" using gin ("services");
create index "capacity_measurement_service_idx" on "capacity_measurement" ("service");
create index "capacity_measurement_ci_idx" on "capacity_measurement" ("ci");
create index "capacity_measurement_measured_at_idx" on "capacity_measurement" ("measured_at");
create index "capacity_forecast_service_idx" on "capacity_forecast" ("service");
create index "capacity_forecast_ci_idx" on "capacity_forecast" ("ci");
create index "capacity_forecast_plan_idx" on "capacity_forecast" ("plan");
create index "capacity_forecast_due_at_idx" on "capacity_forecast" ("due_at");
create index "capacity_adjustment_service_idx" on "capacity_adjustment" ("service");
create index "capacity_adjustment_ci_idx" on "capacity_adjustment" ("ci");
create index "capacity_adjustment_plan_idx" on "capacity_adjustment" ("plan");
create index "capacity_adjustment_forecast_idx" on "capacity_adjustment" ("forecast");
create index "capacity_adjustment_shortage_idx" on "capacity_adjustment" ("shortage");
create index "capacity_adjustment_owner_idx" on "capacity_adjustment" ("owner");
create index "capacity_adjustment_change_idx" on "capacity_adjustment" ("change");
create index "capacity_adjustment_in_place_at_idx" on "capacity_adjustment" ("in_place_at");
create index "capacity_shortage_service_idx" on "capacity_shortage" ("service");
create index "capacity_shortage_ci_idx" on "capacity_shortage" ("ci");
create index "capacity_shortage_incident_idx" on "capacity_shortage" ("incident");
create index "capacity_shortage_detected_at_idx" on "capacity_shortage" ("detected_at");
create index "capacity_shortage_resolved_at_idx" on "capacity_shortage" ("resolved_at");
create index "availability_target_service_idx" on "availability_target" ("service");
create index "availability_target_agreement_idx" on "availability_target" ("agreement");
create index "availability_target_calendar_idx" on "availability_target" ("calendar");
create index "service_interruption_service_idx" on "service_interruption" ("service");
create index "service_interruption_ci_idx" on "service_interruption" ("ci");
create index "service_interruption_began_at_idx" on "service_interruption" ("began_at");
create index "service_interruption_ended_at_idx" on "service_interruption" ("ended_at");
create index "service_interruption_calendar_idx" on "service_interruption" ("calendar");
create index "service_interruption_incident_idx" on "service_interruption" ("incident");
create index "service_interruption_alert_idx" on "service_interruption" ("alert");
create index "service_interruption_change_idx" on "service_interruption" ("change");
create index "service_interruption_security_incident_idx" on "service_interruption" ("security_incident");
create index "service_interruption_service_began_at_idx" on "service_interruption" ("service", "began_at");
create index "availability_measure_service_idx" on "availability_measure" ("service");
create index "availability_measure_ci_idx" on "availability_measure" ("ci");
create index "availability_measure_interruption_idx" on "availability_measure" ("interruption");
create index "availability_measure_test_idx" on "availability_measure" ("test");
create index "availability_measure_problem_idx" on "availability_measure" ("problem");
create index "availability_measure_owner_idx" on "availability_measure" ("owner");
create index "availability_measure_change_idx" on "availability_measure" ("change");
create index "availability_measure_in_place_at_idx" on "availability_measure" ("in_place_at");
create index "availability_test_planned_for_idx" on "availability_test" ("planned_for");
create index "availability_test_ended_at_idx" on "availability_test" ("ended_at");
create index "availability_test_service_idx" on "availability_test" ("service");
create index "availability_test_ci_idx" on "availability_test" ("ci");
create unique index "business_process_external_id_once" on "business_process" ("external_id");
create index "business_process_owner_idx" on "business_process" ("owner");
create index "business_process_plan_idx" on "business_process" ("plan");
create index "business_process_services_idx" on "business_process" using gin ("services");
create index "continuity_plan_service_idx" on "continuity_plan" ("service");
create index "continuity_plan_owner_idx" on "continuity_plan" ("owner");
create index "continuity_plan_site_idx" on "continuity_plan" ("site");
create index "continuity_plan_review_by_idx" on "continuity_plan" ("review_by");
create index "disaster_risk_plan_idx" on "disaster_risk" ("plan");
create index "disaster_risk_risk_idx" on "disaster_risk" ("risk");
create index "disaster_risk_change_idx" on "disaster_risk" ("change");
create index "disaster_risk_defined_at_idx" on "disaster_risk" ("defined_at");
create index "disaster_risk_in_place_at_idx" on "disaster_risk" ("in_place_at");
create index "disaster_risk_services_idx" on "disaster_risk" using gin ("services");
create index "disaster_exercise_planned_for_idx" on "disaster_exercise" ("planned_for");
create index "disaster_exercise_ended_at_idx" on "disaster_exercise" ("ended_at");
create index "disaster_exercise_plan_idx" on "disaster_exercise" ("plan");
create index "exercise_shortcoming_exercise_idx" on "exercise_shortcoming" ("exercise");
create index "exercise_shortcoming_restore_test_idx" on "exercise_shortcoming" ("restore_test");
create index "exercise_shortcoming_due_on_idx" on "exercise_shortcoming" ("due_on");
create index "exercise_shortcoming_change_idx" on "exercise_shortcoming" ("change");
create index "exercise_shortcoming_problem_idx" on "exercise_shortcoming" ("problem");
create index "exercise_shortcoming_solved_at_idx" on "exercise_shortcoming" ("solved_at");
create unique index "backup_job_external_id_once" on "backup_job" ("external_id");
create index "backup_job_service_idx" on "backup_job" ("service");
create index "backup_job_ci_idx" on "backup_job" ("ci");
create index "backup_job_plan_idx" on "backup_job" ("plan");
create index "backup_job_last_run_at_idx" on "backup_job" ("last_run_at");
create index "restore_test_planned_for_idx" on "restore_test" ("planned_for");
create index "restore_test_ended_at_idx" on "restore_test" ("ended_at");
create index "restore_test_job_idx" on "restore_test" ("job");
create index "security_control_risk_idx" on "security_control" ("risk");
create index "security_control_weakness_idx" on "security_control" ("weakness");
create index "security_control_owner_idx" on "security_control" ("owner");
create index "security_control_change_idx" on "security_control" ("change");
create index "security_control_in_place_at_idx" on "security_control" ("in_place_at");
create index "security_control_review_by_idx" on "security_control" ("review_by");
create index "security_control_services_idx" on "security_control" using gin ("services");
create index "security_test_planned_for_idx" on "security_test" ("planned_for");
create index "security_test_ended_at_idx" on "security_test" ("ended_at");
create index "security_test_service_idx" on "security_test" ("service");
create index "security_shortcoming_test_idx" on "security_shortcoming" ("test");
create index "security_shortcoming_control_idx" on "security_shortcoming" ("control");
create index "security_shortcoming_incident_idx" on "security_shortcoming" ("incident");
create index "security_shortcoming_due_on_idx" on "security_shortcoming" ("due_on");
create index "security_shortcoming_change_idx" on "security_shortcoming" ("change");
create index "security_shortcoming_problem_idx" on "security_shortcoming" ("problem");
create index "security_shortcoming_solved_at_idx" on "security_shortcoming" ("solved_at");
create index "security_incident_severity_idx" on "security_incident" ("severity");
create index "security_incident_service_idx" on "security_incident" ("service");
create index "security_incident_ci_idx" on "security_incident" ("ci");
create index "security_incident_incident_idx" on "security_incident" ("incident");
create index "security_incident_weakness_idx" on "security_incident" ("weakness");
create index "security_incident_recovered_at_idx" on "security_incident" ("recovered_at");
create unique index "security_event_external_id_once" on "security_event" ("external_id");
create index "security_event_severity_idx" on "security_event" ("severity");
create index "security_event_rule_idx" on "security_event" ("rule");
create index "security_event_actor_idx" on "security_event" ("actor");
create index "security_event_address_idx" on "security_event" ("address");
create index "security_event_ci_idx" on "security_event" ("ci");
create index "security_event_last_at_idx" on "security_event" ("last_at");
create index "security_event_incident_idx" on "security_event" ("incident");
create unique index "vulnerability_external_id_once" on "vulnerability" ("external_id");
create index "vulnerability_cve_idx" on "vulnerability" ("cve");
create index "vulnerability_severity_idx" on "vulnerability" ("severity");
create index "vulnerability_risk_idx" on "vulnerability" ("risk");
create index "vulnerability_change_idx" on "vulnerability" ("change");
create index "vulnerability_due_on_idx" on "vulnerability" ("due_on");
create index "vulnerability_fixed_at_idx" on "vulnerability" ("fixed_at");
create index "vulnerability_cis_idx" on "vulnerability" using gin ("cis");
create unique index "policy_external_id_once" on "policy" ("external_id");
create index "policy_owner_idx" on "policy" ("owner");
create index "policy_review_by_idx" on "policy" ("review_by");
create unique index "requirement_external_id_once" on "requirement" ("external_id");
create index "requirement_source_idx" on "requirement" ("source");
create index "requirement_clause_idx" on "requirement" ("clause");
create index "requirement_parent_idx" on "requirement" ("parent");
create index "requirement_owner_idx" on "requirement" ("owner");
create index "requirement_reviewed_at_idx" on "requirement" ("reviewed_at");
create index "requirement_review_by_idx" on "requirement" ("review_by");
create index "requirement_policies_idx" on "requirement" using gin ("policies");
create index "compliance_review_planned_for_idx" on "compliance_review" ("planned_for");
create index "compliance_review_ended_at_idx" on "compliance_review" ("ended_at");
create index "compliance_review_requirements_idx" on "compliance_review" using gin ("requirements");
create index "compliance_finding_review_idx" on "compliance_finding" ("review");
create index "compliance_finding_requirement_idx" on "compliance_finding" ("requirement");
create index "compliance_finding_due_on_idx" on "compliance_finding" ("due_on");
create index "compliance_finding_change_idx" on "compliance_finding" ("change");
create index "compliance_finding_problem_idx" on "compliance_finding" ("problem");
create index "compliance_finding_solved_at_idx" on "compliance_finding" ("solved_at");
create index "evidence_requirement_idx" on "evidence" ("requirement");
create index "evidence_policy_idx" on "evidence" ("policy");
create index "evidence_owner_idx" on "evidence" ("owner");
create index "evidence_valid_until_idx" on "evidence" ("valid_until");
create index "building_block_parent_idx" on "building_block" ("parent");
create index "building_block_owner_idx" on "building_block" ("owner");
create index "building_block_replaced_by_idx" on "building_block" ("replaced_by");
create index "building_block_technologies_idx" on "building_block" using gin ("technologies");
create index "building_block_services_idx" on "building_block" using gin ("services");
create index "building_block_cis_idx" on "building_block" using gin ("cis");
create unique index "technology_external_id_once" on "technology" ("external_id");
create index "technology_owner_idx" on "technology" ("owner");
create index "technology_end_of_support_idx" on "technology" ("end_of_support");
create index "technology_replaced_by_idx" on "technology" ("replaced_by");
create index "technology_reviewed_at_idx" on "technology" ("reviewed_at");
create index "technology_review_by_idx" on "technology" ("review_by");
create index "architecture_decision_supersedes_idx" on "architecture_decision" ("supersedes");
create index "architecture_decision_decided_at_idx" on "architecture_decision" ("decided_at");
create index "architecture_decision_decided_by_idx" on "architecture_decision" ("decided_by");
create index "architecture_decision_blocks_idx" on "architecture_decision" using gin ("blocks");
create index "architecture_decision_technologies_idx" on "architecture_decision" using gin ("technologies");
create index "roadmap_item_block_idx" on "roadmap_item" ("block");
create index "roadmap_item_technology_idx" on "roadmap_item" ("technology");
create index "roadmap_item_initiative_idx" on "roadmap_item" ("initiative");
create index "roadmap_item_decision_idx" on "roadmap_item" ("decision");
create index "roadmap_item_change_idx" on "roadmap_item" ("change");
create index "roadmap_item_planned_end_idx" on "roadmap_item" ("planned_end");
create index "roadmap_item_done_at_idx" on "roadmap_item" ("done_at");
create unique index "supplier_external_id_once" on "supplier" ("external_id");
create index "supplier_organisation_of_idx" on "supplier" ("organisation_of");
create index "supplier_manager_idx" on "supplier" ("manager");
create index "supplier_services_idx" on "supplier" using gin ("services");
create unique index "contract_external_id_once" on "contract" ("external_id");
create index "contract_supplier_idx" on "contract" ("supplier");
create index "contract_agreement_idx" on "contract" ("agreement");
create index "contract_valid_to_idx" on "contract" ("valid_to");
create index "contract_owner_idx" on "contract" ("owner");
create index "contract_services_idx" on "contract" using gin ("services");
create index "supplier_evaluation_planned_for_idx" on "supplier_evaluation" ("planned_for");
create index "supplier_evaluation_ended_at_idx" on "supplier_evaluation" ("ended_at");
create index "supplier_evaluation_supplier_idx" on "supplier_evaluation" ("supplier");
create index "supplier_evaluation_contract_idx" on "supplier_evaluation" ("contract");
create unique index "purchase_order_external_id_once" on "purchase_order" ("external_id");
create index "purchase_order_supplier_idx" on "purchase_order" ("supplier");
create index "purchase_order_contract_idx" on "purchase_order" ("contract");
create index "purchase_order_budget_line_idx" on "purchase_order" ("budget_line");
create index "purchase_order_service_idx" on "purchase_order" ("service");
create index "purchase_order_change_idx" on "purchase_order" ("change");
create index "contract_review_planned_for_idx" on "contract_review" ("planned_for");
create index "contract_review_ended_at_idx" on "contract_review" ("ended_at");
create index "contract_review_supplier_idx" on "contract_review" ("supplier");
create index "contract_review_contract_idx" on "contract_review" ("contract");
create index "contract_review_breach_idx" on "contract_review" ("breach");
create index "contract_breach_contract_idx" on "contract_breach" ("contract");
create index "contract_breach_target_idx" on "contract_breach" ("target");
create index "contract_breach_incident_idx" on "contract_breach" ("incident");
create unique index "ci_external_id_once" on "ci" ("external_id");
create index "ci_class_idx" on "ci" ("class");
create index "ci_hostname_idx" on "ci" ("hostname");
create index "ci_address_idx" on "ci" ("address");
create index "ci_serial_idx" on "ci" ("serial");
create index "ci_site_idx" on "ci" ("site");
create index "ci_owner_idx" on "ci" ("owner");
create index "ci_support_team_idx" on "ci" ("support_team");
create index "ci_automatic_at_idx" on "ci" ("automatic_at");
create index "ci_by_hand_at_idx" on "ci" ("by_hand_at");
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
create index "article_category_idx" on "article" ("category");
create index "article_service_idx" on "article" ("service");
create index "article_known_error_idx" on "article" ("known_error");
create index "article_incident_idx" on "article" ("incident");
create index "article_problem_idx" on "article" ("problem");
create index "article_published_at_idx" on "article" ("published_at");
create index "article_review_by_idx" on "article" ("review_by");
create index "article_version_article_idx" on "article_version" ("article");
create unique index "article_version_article_revision_once" on "article_version" ("article", "revision");
create index "article_feedback_article_idx" on "article_feedback" ("article");
create index "article_feedback_incident_idx" on "article_feedback" ("incident");
create unique index "change_external_id_once" on "change" ("external_id");
create index "change_kind_idx" on "change" ("kind");
create index "change_template_idx" on "change" ("template");
create index "change_incident_idx" on "change" ("incident");
create index "change_problem_idx" on "change" ("problem");
create index "change_initiative_idx" on "change" ("initiative");
create index "change_category_idx" on "change" ("category");
create index "change_service_idx" on "change" ("service");
create index "change_planned_start_idx" on "change" ("planned_start");
create index "change_meeting_idx" on "change" ("meeting");
create index "change_decided_at_idx" on "change" ("decided_at");
create index "change_cis_idx" on "change" using gin ("cis");
create index "change_template_category_idx" on "change_template" ("category");
create index "change_template_service_idx" on "change_template" ("service");
create index "change_template_approved_by_idx" on "change_template" ("approved_by");
create index "cab_meeting_starts_at_idx" on "cab_meeting" ("starts_at");
create index "cab_meeting_held_at_idx" on "cab_meeting" ("held_at");
create index "cab_meeting_members_idx" on "cab_meeting" using gin ("members");
create index "cab_meeting_present_idx" on "cab_meeting" using gin ("present");
create index "change_vote_change_idx" on "change_vote" ("change");
create index "change_vote_meeting_idx" on "change_vote" ("meeting");
create index "change_vote_voter_idx" on "change_vote" ("voter");
create unique index "change_vote_change_voter_once" on "change_vote" ("change", "voter");
create index "freeze_window_starts_at_idx" on "freeze_window" ("starts_at");
create index "freeze_window_ends_at_idx" on "freeze_window" ("ends_at");
create index "freeze_window_services_idx" on "freeze_window" using gin ("services");
create index "freeze_window_cis_idx" on "freeze_window" using gin ("cis");
create index "change_window_services_idx" on "change_window" using gin ("services");
create index "change_window_cis_idx" on "change_window" using gin ("cis");
create index "post_implementation_review_change_idx" on "post_implementation_review" ("change");
create index "post_implementation_review_planned_for_idx" on "post_implementation_review" ("planned_for");
create index "post_implementation_review_ended_at_idx" on "post_implementation_review" ("ended_at");
create index "project_release_idx" on "project" ("release");
create index "project_service_idx" on "project" ("service");
create index "project_customer_idx" on "project" ("customer");
create index "project_planned_end_idx" on "project" ("planned_end");
create index "project_started_at_idx" on "project" ("started_at");
create index "project_completed_at_idx" on "project" ("completed_at");
create index "project_charter_project_idx" on "project_charter" ("project");
create index "project_charter_signed_by_idx" on "project_charter" ("signed_by");
create index "charter_revision_charter_idx" on "charter_revision" ("charter");
create index "charter_revision_project_idx" on "charter_revision" ("project");
create index "charter_revision_agreed_at_idx" on "charter_revision" ("agreed_at");
create index "milestone_project_idx" on "milestone" ("project");
create index "milestone_planned_on_idx" on "milestone" ("planned_on");
create index "project_task_project_idx" on "project_task" ("project");
create index "project_task_milestone_idx" on "project_task" ("milestone");
create index "project_task_due_on_idx" on "project_task" ("due_on");
create index "status_report_project_idx" on "status_report" ("project");
create index "status_report_published_at_idx" on "status_report" ("published_at");
create index "release_kind_idx" on "release" ("kind");
create index "release_service_idx" on "release" ("service");
create index "release_project_idx" on "release" ("project");
create index "release_build_idx" on "release" ("build");
create index "release_planned_for_idx" on "release" ("planned_for");
create index "release_cleared_at_idx" on "release" ("cleared_at");
create index "release_deployed_at_idx" on "release" ("deployed_at");
create index "release_backed_out_at_idx" on "release" ("backed_out_at");
create index "release_changes_idx" on "release" using gin ("changes");
create index "release_components_idx" on "release" using gin ("components");
create index "release_cis_idx" on "release" using gin ("cis");
create index "deployment_release_idx" on "deployment" ("release");
create index "deployment_change_idx" on "deployment" ("change");
create index "deployment_planned_for_idx" on "deployment" ("planned_for");
create index "deployment_ended_at_idx" on "deployment" ("ended_at");
create unique index "patch_identifier_once" on "patch" ("identifier");
create index "patch_severity_idx" on "patch" ("severity");
create index "patch_released_on_idx" on "patch" ("released_on");
create index "patch_change_idx" on "patch" ("change");
create index "patch_cis_idx" on "patch" using gin ("cis");
create index "patch_deployment_patch_idx" on "patch_deployment" ("patch");
create index "patch_deployment_change_idx" on "patch_deployment" ("change");
create index "patch_deployment_planned_for_idx" on "patch_deployment" ("planned_for");
create index "patch_deployment_ended_at_idx" on "patch_deployment" ("ended_at");
create index "patch_deployment_cis_idx" on "patch_deployment" using gin ("cis");
create index "media_item_licence_idx" on "media_item" ("licence");
create index "media_item_supplier_idx" on "media_item" ("supplier");
create index "media_item_build_idx" on "media_item" ("build");
create index "test_model_service_idx" on "test_model" ("service");
create index "test_case_model_idx" on "test_case" ("model");
create index "test_case_requirement_idx" on "test_case" ("requirement");
create index "test_run_kind_idx" on "test_run" ("kind");
create index "test_run_release_idx" on "test_run" ("release");
create index "test_run_service_idx" on "test_run" ("service");
create index "test_run_build_idx" on "test_run" ("build");
create index "test_run_model_idx" on "test_run" ("model");
create index "test_run_planned_for_idx" on "test_run" ("planned_for");
create index "test_run_ended_at_idx" on "test_run" ("ended_at");
create index "test_run_signed_off_by_idx" on "test_run" ("signed_off_by");
create index "test_run_cases_idx" on "test_run" using gin ("cases");
create index "test_error_run_idx" on "test_error" ("run");
create index "test_error_release_idx" on "test_error" ("release");
create index "test_error_work_item_idx" on "test_error" ("work_item");
create index "test_error_resubmitted_at_idx" on "test_error" ("resubmitted_at");
create index "application_service_idx" on "application" ("service");
create index "application_ci_idx" on "application" ("ci");
create index "application_supplier_idx" on "application" ("supplier");
create index "application_developed_by_idx" on "application" ("developed_by");
create index "application_repository_idx" on "application" ("repository");
create index "work_item_kind_idx" on "work_item" ("kind");
create index "work_item_application_idx" on "work_item" ("application");
create index "work_item_release_idx" on "work_item" ("release");
create index "work_item_change_idx" on "work_item" ("change");
create index "work_item_problem_idx" on "work_item" ("problem");
create index "work_item_test_error_idx" on "work_item" ("test_error");
create index "work_item_done_at_idx" on "work_item" ("done_at");
create unique index "build_external_id_once" on "build" ("external_id");
create index "build_application_idx" on "build" ("application");
create index "build_commit_idx" on "build" ("commit");
create index "build_ended_at_idx" on "build" ("ended_at");
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
create index "service_request_offering_idx" on "service_request" ("offering");
create index "service_request_recipient_idx" on "service_request" ("recipient");
create index "service_request_service_idx" on "service_request" ("service");
create index "service_request_site_idx" on "service_request" ("site");
create index "service_request_promised_for_idx" on "service_request" ("promised_for");
create index "service_request_change_idx" on "service_request" ("change");
create index "service_request_fulfilled_at_idx" on "service_request" ("fulfilled_at");
create index "fulfilment_task_request_idx" on "fulfilment_task" ("request");
create index "fulfilment_task_due_at_idx" on "fulfilment_task" ("due_at");
create index "approval_request_idx" on "approval" ("request");
create index "approval_access_request_idx" on "approval" ("access_request");
create index "approval_approver_idx" on "approval" ("approver");
create index "approval_decided_at_idx" on "approval" ("decided_at");
create index "approval_decided_by_idx" on "approval" ("decided_by");
create index "user_role_owner_idx" on "user_role" ("owner");
create index "user_role_profiles_idx" on "user_role" using gin ("profiles");
create index "access_profile_service_idx" on "access_profile" ("service");
create index "access_profile_ci_idx" on "access_profile" ("ci");
create index "access_profile_approver_idx" on "access_profile" ("approver");
create index "access_profile_excludes_idx" on "access_profile" using gin ("excludes");
create index "access_request_person_idx" on "access_request" ("person");
create index "access_request_profile_idx" on "access_request" ("profile");
create index "access_request_role_idx" on "access_request" ("role");
create index "access_request_request_idx" on "access_request" ("request");
create index "access_request_done_at_idx" on "access_request" ("done_at");
create index "access_grant_person_idx" on "access_grant" ("person");
create index "access_grant_profile_idx" on "access_grant" ("profile");
create index "access_grant_role_idx" on "access_grant" ("role");
create index "access_grant_request_idx" on "access_grant" ("request");
create index "access_grant_expires_on_idx" on "access_grant" ("expires_on");
create index "access_grant_confirmed_at_idx" on "access_grant" ("confirmed_at");
create index "access_grant_revoked_at_idx" on "access_grant" ("revoked_at");
create index "access_review_profile_idx" on "access_review" ("profile");
create index "access_review_role_idx" on "access_review" ("role");
create index "access_review_planned_for_idx" on "access_review" ("planned_for");
create index "access_review_ended_at_idx" on "access_review" ("ended_at");
create unique index "problem_external_id_once" on "problem" ("external_id");
create index "problem_priority_idx" on "problem" ("priority");
create index "problem_category_idx" on "problem" ("category");
create index "problem_service_idx" on "problem" ("service");
create index "problem_ci_idx" on "problem" ("ci");
create index "problem_raised_from_idx" on "problem" ("raised_from");
create index "problem_release_idx" on "problem" ("release");
create index "problem_change_idx" on "problem" ("change");
create index "problem_identified_at_idx" on "problem" ("identified_at");
create index "problem_resolved_at_idx" on "problem" ("resolved_at");
create index "known_error_problem_idx" on "known_error" ("problem");
create index "known_error_service_idx" on "known_error" ("service");
create index "known_error_category_idx" on "known_error" ("category");
create index "root_cause_analysis_problem_idx" on "root_cause_analysis" ("problem");
create index "problem_event_problem_idx" on "problem_event" ("problem");
create index "problem_event_happened_at_idx" on "problem_event" ("happened_at");
create index "problem_event_ci_idx" on "problem_event" ("ci");
create index "problem_event_incident_idx" on "problem_event" ("incident");
create index "problem_event_change_idx" on "problem_event" ("change");
create index "major_problem_review_problem_idx" on "major_problem_review" ("problem");
create index "major_problem_review_planned_for_idx" on "major_problem_review" ("planned_for");
create index "major_problem_review_ended_at_idx" on "major_problem_review" ("ended_at");
create index "operational_task_due_at_idx" on "operational_task" ("due_at");
create index "operational_task_schedule_idx" on "operational_task" ("schedule");
create index "operational_task_runbook_idx" on "operational_task" ("runbook");
create index "operational_task_ci_idx" on "operational_task" ("ci");
create index "operational_task_service_idx" on "operational_task" ("service");
create index "operational_task_done_at_idx" on "operational_task" ("done_at");
create index "runbook_service_idx" on "runbook" ("service");
create index "runbook_category_idx" on "runbook" ("category");
create index "runbook_cis_idx" on "runbook" using gin ("cis");
create index "runbook_run_runbook_idx" on "runbook_run" ("runbook");
create index "runbook_run_task_idx" on "runbook_run" ("task");
create index "runbook_run_incident_idx" on "runbook_run" ("incident");
create index "runbook_run_alert_idx" on "runbook_run" ("alert");
create index "runbook_run_change_idx" on "runbook_run" ("change");
create index "runbook_run_planned_for_idx" on "runbook_run" ("planned_for");
create index "runbook_run_ended_at_idx" on "runbook_run" ("ended_at");
create index "job_schedule_runbook_idx" on "job_schedule" ("runbook");
create index "job_schedule_ci_idx" on "job_schedule" ("ci");
create index "job_schedule_service_idx" on "job_schedule" ("service");
create index "job_schedule_after_idx" on "job_schedule" ("after");
create index "job_schedule_next_at_idx" on "job_schedule" ("next_at");
create index "shift_handover_from_idx" on "shift_handover" ("from");
create index "shift_handover_to_idx" on "shift_handover" ("to");
create index "shift_handover_handed_at_idx" on "shift_handover" ("handed_at");
create index "backup_run_ci_idx" on "backup_run" ("ci");
create index "backup_run_service_idx" on "backup_run" ("service");
create index "backup_run_schedule_idx" on "backup_run" ("schedule");
create index "backup_run_planned_for_idx" on "backup_run" ("planned_for");
create index "backup_run_ended_at_idx" on "backup_run" ("ended_at");
create index "backup_run_kept_until_idx" on "backup_run" ("kept_until");
create index "room_site_idx" on "room" ("site");
create index "room_owner_idx" on "room" ("owner");
create index "rack_room_idx" on "rack" ("room");
create index "rack_ci_idx" on "rack" ("ci");
create index "rack_feed_a_idx" on "rack" ("feed_a");
create index "rack_feed_b_idx" on "rack" ("feed_b");
create index "power_feed_room_idx" on "power_feed" ("room");
create index "power_feed_ci_idx" on "power_feed" ("ci");
create index "power_feed_standby_idx" on "power_feed" ("standby");
create index "power_feed_inspect_by_idx" on "power_feed" ("inspect_by");
create index "cooling_unit_room_idx" on "cooling_unit" ("room");
create index "cooling_unit_ci_idx" on "cooling_unit" ("ci");
create index "cooling_unit_standby_idx" on "cooling_unit" ("standby");
create index "cooling_unit_inspect_by_idx" on "cooling_unit" ("inspect_by");
create unique index "environmental_sensor_external_id_once" on "environmental_sensor" ("external_id");
create index "environmental_sensor_room_idx" on "environmental_sensor" ("room");
create index "environmental_sensor_rack_idx" on "environmental_sensor" ("rack");
create index "environmental_sensor_ci_idx" on "environmental_sensor" ("ci");
create index "environmental_sensor_read_at_idx" on "environmental_sensor" ("read_at");
create index "environmental_sensor_alarm_since_idx" on "environmental_sensor" ("alarm_since");
create index "site_access_room_idx" on "site_access" ("room");
create index "site_access_person_idx" on "site_access" ("person");
create index "site_access_company_idx" on "site_access" ("company");
create index "site_access_change_idx" on "site_access" ("change");
create index "site_access_authorised_by_idx" on "site_access" ("authorised_by");
create index "site_access_escort_idx" on "site_access" ("escort");
create index "site_access_expected_at_idx" on "site_access" ("expected_at");
create index "site_access_entered_at_idx" on "site_access" ("entered_at");
create index "complaint_service_idx" on "complaint" ("service");
create index "complaint_customer_idx" on "complaint" ("customer");
create index "complaint_incident_idx" on "complaint" ("incident");
create index "complaint_request_idx" on "complaint" ("request");
create index "complaint_answered_at_idx" on "complaint" ("answered_at");
create index "survey_service_idx" on "survey" ("service");
create index "survey_customer_idx" on "survey" ("customer");
create index "survey_sent_at_idx" on "survey" ("sent_at");
create index "survey_invited_idx" on "survey" using gin ("invited");
create index "survey_response_survey_idx" on "survey_response" ("survey");
create index "survey_response_person_idx" on "survey_response" ("person");
create index "survey_response_incident_idx" on "survey_response" ("incident");
create index "survey_response_request_idx" on "survey_response" ("request");
create index "survey_response_service_idx" on "survey_response" ("service");
create index "survey_response_returned_at_idx" on "survey_response" ("returned_at");
create index "service_review_service_idx" on "service_review" ("service");
create index "service_review_agreement_idx" on "service_review" ("agreement");
create index "service_review_customer_idx" on "service_review" ("customer");
create index "service_review_planned_for_idx" on "service_review" ("planned_for");
create index "service_review_ended_at_idx" on "service_review" ("ended_at");
create index "service_review_participants_idx" on "service_review" using gin ("participants");
create index "weakness_source_idx" on "weakness" ("source");
create index "weakness_service_idx" on "weakness" ("service");
create index "weakness_service_review_idx" on "weakness" ("service_review");
create index "weakness_complaint_idx" on "weakness" ("complaint");
create index "weakness_evaluation_idx" on "weakness" ("evaluation");
create index "weakness_benchmark_idx" on "weakness" ("benchmark");
create index "weakness_assessment_idx" on "weakness" ("assessment");
create index "weakness_audit_idx" on "weakness" ("audit");
create index "weakness_change_review_idx" on "weakness" ("change_review");
create index "weakness_initiative_idx" on "weakness" ("initiative");
create index "weakness_resolved_at_idx" on "weakness" ("resolved_at");
create index "benchmark_process_idx" on "benchmark" ("process");
create index "benchmark_planned_for_idx" on "benchmark" ("planned_for");
create index "benchmark_ended_at_idx" on "benchmark" ("ended_at");
create index "maturity_assessment_process_idx" on "maturity_assessment" ("process");
create index "maturity_assessment_planned_for_idx" on "maturity_assessment" ("planned_for");
create index "maturity_assessment_ended_at_idx" on "maturity_assessment" ("ended_at");
create index "process_audit_process_idx" on "process_audit" ("process");
create index "process_audit_planned_for_idx" on "process_audit" ("planned_for");
create index "process_audit_ended_at_idx" on "process_audit" ("ended_at");
create index "process_audit_auditor_idx" on "process_audit" ("auditor");
create index "process_evaluation_process_idx" on "process_evaluation" ("process");
create index "process_evaluation_planned_for_idx" on "process_evaluation" ("planned_for");
create index "process_evaluation_ended_at_idx" on "process_evaluation" ("ended_at");
create index "csi_initiative_weakness_idx" on "csi_initiative" ("weakness");
create index "csi_initiative_service_idx" on "csi_initiative" ("service");
create index "csi_initiative_due_on_idx" on "csi_initiative" ("due_on");
create index "csi_initiative_change_idx" on "csi_initiative" ("change");
create index "csi_initiative_project_idx" on "csi_initiative" ("project");
create index "csi_initiative_launched_at_idx" on "csi_initiative" ("launched_at");
create index "csi_initiative_completed_at_idx" on "csi_initiative" ("completed_at");
create index "initiative_check_initiative_idx" on "initiative_check" ("initiative");
create index "initiative_check_planned_for_idx" on "initiative_check" ("planned_for");
create index "initiative_check_ended_at_idx" on "initiative_check" ("ended_at");
create index "corrective_action_initiative_idx" on "corrective_action" ("initiative");
create index "corrective_action_check_idx" on "corrective_action" ("check");
create index "corrective_action_due_on_idx" on "corrective_action" ("due_on");
create index "corrective_action_done_at_idx" on "corrective_action" ("done_at");
