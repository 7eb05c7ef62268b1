CREATE TABLE "assessment" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"started_by" uuid,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_by" uuid,
	"finished_at" timestamp with time zone,
	CONSTRAINT "assessment_practice_id_id_pk" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "assessment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cause" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"pattern_id" uuid NOT NULL,
	"side" text NOT NULL,
	"severity" integer NOT NULL,
	"note" text,
	"status" text NOT NULL,
	"found_on" date NOT NULL,
	"retest_on" date,
	"recorded_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "cause_practice_id_id_pk" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "cause" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cause_change" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"cause_id" uuid NOT NULL,
	"from_status" text,
	"to_status" text NOT NULL,
	"note" text,
	"changed_by" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cause_change_practice_id_id_pk" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "cause_change" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cause_finding" (
	"practice_id" uuid NOT NULL,
	"cause_id" uuid NOT NULL,
	"finding_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	CONSTRAINT "cause_finding_practice_id_cause_id_finding_id_pk" PRIMARY KEY("practice_id","cause_id","finding_id")
);
--> statement-breakpoint
ALTER TABLE "cause_finding" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "finding" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"test_id" uuid NOT NULL,
	"test_version" integer NOT NULL,
	"side" text NOT NULL,
	"value" double precision,
	"choice" text,
	"unit" text NOT NULL,
	"method" text,
	"abnormal" boolean NOT NULL,
	"examiner_id" uuid,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"retest_on" date,
	CONSTRAINT "finding_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "finding_once" UNIQUE("practice_id","assessment_id","test_id","side")
);
--> statement-breakpoint
ALTER TABLE "finding" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_record" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor_kind" text NOT NULL,
	"member_id" uuid,
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid,
	"client_id" uuid,
	"request_id" text NOT NULL,
	"detail" jsonb NOT NULL,
	CONSTRAINT "audit_record_practice_id_id_pk" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "audit_record" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "assessment_test" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"position" text NOT NULL,
	"unit" text NOT NULL,
	"sided" boolean NOT NULL,
	"reliability" text NOT NULL,
	"short_battery" boolean NOT NULL,
	CONSTRAINT "assessment_test_practice_id_id_pk" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "assessment_test" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "catalog_item" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"title" text NOT NULL,
	"status" text NOT NULL,
	"grade" text NOT NULL,
	"latest_version" integer NOT NULL,
	"published_version" integer,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "catalog_item_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "catalog_item_key" UNIQUE("practice_id","kind","key")
);
--> statement-breakpoint
ALTER TABLE "catalog_item" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "catalog_transition" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"from_status" text,
	"to_status" text NOT NULL,
	"member_id" uuid,
	"note" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "catalog_transition_practice_id_id_pk" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "catalog_transition" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "catalog_version" (
	"practice_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"origin" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "catalog_version_practice_id_item_id_version_pk" PRIMARY KEY("practice_id","item_id","version")
);
--> statement-breakpoint
ALTER TABLE "catalog_version" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "exercise" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"block" text NOT NULL,
	"position" text NOT NULL,
	"sidedness" text NOT NULL,
	"general" boolean NOT NULL,
	CONSTRAINT "exercise_practice_id_id_pk" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "exercise" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "joint" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"plain_name" text NOT NULL,
	"sided" boolean NOT NULL,
	CONSTRAINT "joint_practice_id_id_pk" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "joint" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "muscle" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"plain_name" text NOT NULL,
	"region" text NOT NULL,
	"tendency" text NOT NULL,
	"deep" boolean NOT NULL,
	CONSTRAINT "muscle_practice_id_id_pk" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "muscle" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pattern" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"plain_title" text NOT NULL,
	"sides" text[] NOT NULL,
	CONSTRAINT "pattern_practice_id_id_pk" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "pattern" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "relief_technique" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"position" text NOT NULL,
	"sided" boolean NOT NULL,
	CONSTRAINT "relief_technique_practice_id_id_pk" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "relief_technique" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "exercise_joint" (
	"practice_id" uuid NOT NULL,
	"exercise_id" uuid NOT NULL,
	"joint_id" uuid NOT NULL,
	CONSTRAINT "exercise_joint_practice_id_exercise_id_joint_id_pk" PRIMARY KEY("practice_id","exercise_id","joint_id")
);
--> statement-breakpoint
ALTER TABLE "exercise_joint" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "exercise_muscle" (
	"practice_id" uuid NOT NULL,
	"exercise_id" uuid NOT NULL,
	"muscle_id" uuid NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "exercise_muscle_practice_id_exercise_id_muscle_id_role_pk" PRIMARY KEY("practice_id","exercise_id","muscle_id","role")
);
--> statement-breakpoint
ALTER TABLE "exercise_muscle" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "exercise_pattern" (
	"practice_id" uuid NOT NULL,
	"exercise_id" uuid NOT NULL,
	"pattern_id" uuid NOT NULL,
	CONSTRAINT "exercise_pattern_practice_id_exercise_id_pattern_id_pk" PRIMARY KEY("practice_id","exercise_id","pattern_id")
);
--> statement-breakpoint
ALTER TABLE "exercise_pattern" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pattern_joint" (
	"practice_id" uuid NOT NULL,
	"pattern_id" uuid NOT NULL,
	"joint_id" uuid NOT NULL,
	CONSTRAINT "pattern_joint_practice_id_pattern_id_joint_id_pk" PRIMARY KEY("practice_id","pattern_id","joint_id")
);
--> statement-breakpoint
ALTER TABLE "pattern_joint" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pattern_muscle" (
	"practice_id" uuid NOT NULL,
	"pattern_id" uuid NOT NULL,
	"muscle_id" uuid NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "pattern_muscle_practice_id_pattern_id_muscle_id_role_pk" PRIMARY KEY("practice_id","pattern_id","muscle_id","role")
);
--> statement-breakpoint
ALTER TABLE "pattern_muscle" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pattern_test" (
	"practice_id" uuid NOT NULL,
	"pattern_id" uuid NOT NULL,
	"test_id" uuid NOT NULL,
	CONSTRAINT "pattern_test_practice_id_pattern_id_test_id_pk" PRIMARY KEY("practice_id","pattern_id","test_id")
);
--> statement-breakpoint
ALTER TABLE "pattern_test" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "client" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"phone" text,
	"born_on" date,
	"zone" text NOT NULL,
	"complaint" text,
	"minutes_a_day" integer DEFAULT 20 NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp with time zone,
	"archived_by" uuid,
	CONSTRAINT "client_practice_id_id_pk" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "client" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "client_caution" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"code" text NOT NULL,
	"note" text,
	"recorded_by" uuid,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	CONSTRAINT "client_caution_practice_id_id_pk" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "client_caution" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pain_map" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "pain_map_practice_id_id_pk" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "pain_map" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pain_point" (
	"practice_id" uuid NOT NULL,
	"pain_map_id" uuid NOT NULL,
	"region" text NOT NULL,
	"client_id" uuid NOT NULL,
	"intensity" integer NOT NULL,
	"quality" text,
	CONSTRAINT "pain_point_practice_id_pain_map_id_region_pk" PRIMARY KEY("practice_id","pain_map_id","region")
);
--> statement-breakpoint
ALTER TABLE "pain_point" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "red_flag_clearance" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"screen_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"contacted" text NOT NULL,
	"contacted_at" timestamp with time zone NOT NULL,
	"outcome" text NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "red_flag_clearance_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "red_flag_clearance_screen" UNIQUE("practice_id","screen_id")
);
--> statement-breakpoint
ALTER TABLE "red_flag_clearance" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "red_flag_screen" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"level" text,
	"answered_by" uuid,
	"answered_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "red_flag_screen_practice_id_id_pk" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "red_flag_screen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "screen_answer" (
	"practice_id" uuid NOT NULL,
	"screen_id" uuid NOT NULL,
	"item_key" text NOT NULL,
	"client_id" uuid NOT NULL,
	"answer" text NOT NULL,
	"note" text,
	CONSTRAINT "screen_answer_practice_id_screen_id_item_key_pk" PRIMARY KEY("practice_id","screen_id","item_key")
);
--> statement-breakpoint
ALTER TABLE "screen_answer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "step_exemption" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"step" text NOT NULL,
	"reason" text NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	CONSTRAINT "step_exemption_practice_id_id_pk" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "step_exemption" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "account_event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"action" text NOT NULL,
	"request_id" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "account_practice" (
	"account_id" uuid NOT NULL,
	"practice_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_practice_account_id_practice_id_pk" PRIMARY KEY("account_id","practice_id")
);
--> statement-breakpoint
CREATE TABLE "attempt" (
	"id" uuid PRIMARY KEY NOT NULL,
	"bucket" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth_session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"account_id" uuid NOT NULL,
	"practice_id" uuid,
	"member_id" uuid,
	"role" text,
	"client_id" uuid,
	"device" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "auth_session_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"roles" text[] NOT NULL,
	"client_id" uuid,
	"invited_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"used_by" uuid,
	"withdrawn_at" timestamp with time zone,
	"mailed_count" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "invitation_practice_id_id_pk" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "invitation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "member" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"roles" text[] NOT NULL,
	"client_id" uuid,
	"joined_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"removed_by" uuid,
	CONSTRAINT "member_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "member_account" UNIQUE("practice_id","account_id")
);
--> statement-breakpoint
ALTER TABLE "member" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "password_reset" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "password_reset_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "practice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"zone" text NOT NULL,
	"answer_time" text NOT NULL,
	"phone" text,
	"demo_loaded_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "setup_link" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "setup_link_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "assignment" (
	"practice_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"item_version" integer NOT NULL,
	"phase" text NOT NULL,
	"side" text NOT NULL,
	"dose" jsonb NOT NULL,
	"weekdays" integer[] NOT NULL,
	"in_relief_kit" boolean NOT NULL,
	"ask_effort" boolean NOT NULL,
	"ask_pain" boolean NOT NULL,
	"note" text,
	"override_reason" text,
	"override_by" uuid,
	"override_at" timestamp with time zone,
	"position" integer NOT NULL,
	"id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"version_number" integer NOT NULL,
	"line_id" uuid NOT NULL,
	CONSTRAINT "assignment_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "assignment_line" UNIQUE("practice_id","plan_id","version_number","line_id")
);
--> statement-breakpoint
ALTER TABLE "assignment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "assignment_purpose" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"cause_id" uuid NOT NULL,
	"muscle_id" uuid,
	"joint_id" uuid,
	"target_side" text NOT NULL,
	CONSTRAINT "assignment_purpose_practice_id_id_pk" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "assignment_purpose" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "draft_assignment" (
	"practice_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"item_version" integer NOT NULL,
	"phase" text NOT NULL,
	"side" text NOT NULL,
	"dose" jsonb NOT NULL,
	"weekdays" integer[] NOT NULL,
	"in_relief_kit" boolean NOT NULL,
	"ask_effort" boolean NOT NULL,
	"ask_pain" boolean NOT NULL,
	"note" text,
	"override_reason" text,
	"override_by" uuid,
	"override_at" timestamp with time zone,
	"position" integer NOT NULL,
	"id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "draft_assignment_practice_id_id_pk" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "draft_assignment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "draft_purpose" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"draft_assignment_id" uuid NOT NULL,
	"cause_id" uuid NOT NULL,
	"muscle_id" uuid,
	"joint_id" uuid,
	"target_side" text NOT NULL,
	CONSTRAINT "draft_purpose_practice_id_id_pk" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "draft_purpose" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"draft_revision" integer DEFAULT 0 NOT NULL,
	"draft_changed_at" timestamp with time zone,
	"draft_changed_by" uuid,
	"published_number" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "plan_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "plan_client" UNIQUE("practice_id","client_id")
);
--> statement-breakpoint
ALTER TABLE "plan" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_version" (
	"practice_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"client_id" uuid NOT NULL,
	"note" text,
	"published_by" uuid,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "plan_version_practice_id_plan_id_number_pk" PRIMARY KEY("practice_id","plan_id","number")
);
--> statement-breakpoint
ALTER TABLE "plan_version" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "client_day" (
	"practice_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"day" date NOT NULL,
	"due_count" integer NOT NULL,
	"done_count" integer NOT NULL,
	"partly_count" integer NOT NULL,
	"skipped_count" integer NOT NULL,
	"too_painful_count" integer NOT NULL,
	"relief_count" integer NOT NULL,
	"pain" integer,
	CONSTRAINT "client_day_practice_id_client_id_day_pk" PRIMARY KEY("practice_id","client_id","day")
);
--> statement-breakpoint
ALTER TABLE "client_day" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "client_overview" (
	"practice_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"name" text NOT NULL,
	"search_text" text NOT NULL,
	"archived_at" timestamp with time zone,
	"find_state" text DEFAULT 'not_started' NOT NULL,
	"relieve_state" text DEFAULT 'not_started' NOT NULL,
	"muscles_state" text DEFAULT 'not_started' NOT NULL,
	"joints_state" text DEFAULT 'not_started' NOT NULL,
	"open_causes" integer DEFAULT 0 NOT NULL,
	"closed_causes" integer DEFAULT 0 NOT NULL,
	"uncovered_causes" integer DEFAULT 0 NOT NULL,
	"pain_now" integer,
	"pain_day" date,
	"pain_first" real,
	"pain_latest" real,
	"last_log_at" timestamp with time zone,
	"published_number" integer,
	"published_at" timestamp with time zone,
	"locked_level" text,
	"retest_on" date,
	"refreshed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "client_overview_practice_id_client_id_pk" PRIMARY KEY("practice_id","client_id")
);
--> statement-breakpoint
ALTER TABLE "client_overview" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "log" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"day" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"zone" text NOT NULL,
	"outcome" text NOT NULL,
	"reason" text,
	"sets_done" integer,
	"seconds_spent" integer,
	"effort" integer,
	"pain" integer,
	"comment" text,
	"corrects_id" uuid,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "log_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "log_corrected_once" UNIQUE("practice_id","corrects_id")
);
--> statement-breakpoint
ALTER TABLE "log" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pain_rating" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"day" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"zone" text NOT NULL,
	"score" integer NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "pain_rating_practice_id_id_pk" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "pain_rating" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "relief_use" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"day" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"zone" text NOT NULL,
	"pain_before" integer NOT NULL,
	"pain_after" integer,
	"seconds_spent" integer,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "relief_use_practice_id_id_pk" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "relief_use" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cause" ADD CONSTRAINT "cause_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cause" ADD CONSTRAINT "cause_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cause" ADD CONSTRAINT "cause_pattern_fk" FOREIGN KEY ("practice_id","pattern_id") REFERENCES "public"."pattern"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cause_change" ADD CONSTRAINT "cause_change_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cause_change" ADD CONSTRAINT "cause_change_cause_fk" FOREIGN KEY ("practice_id","cause_id") REFERENCES "public"."cause"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cause_change" ADD CONSTRAINT "cause_change_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cause_finding" ADD CONSTRAINT "cause_finding_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cause_finding" ADD CONSTRAINT "cause_finding_cause_fk" FOREIGN KEY ("practice_id","cause_id") REFERENCES "public"."cause"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cause_finding" ADD CONSTRAINT "cause_finding_finding_fk" FOREIGN KEY ("practice_id","finding_id") REFERENCES "public"."finding"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cause_finding" ADD CONSTRAINT "cause_finding_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_assessment_fk" FOREIGN KEY ("practice_id","assessment_id") REFERENCES "public"."assessment"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_test_fk" FOREIGN KEY ("practice_id","test_id") REFERENCES "public"."assessment_test"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_record" ADD CONSTRAINT "audit_record_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_test" ADD CONSTRAINT "assessment_test_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_test" ADD CONSTRAINT "assessment_test_item_fk" FOREIGN KEY ("practice_id","id") REFERENCES "public"."catalog_item"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalog_item" ADD CONSTRAINT "catalog_item_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalog_transition" ADD CONSTRAINT "catalog_transition_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalog_transition" ADD CONSTRAINT "catalog_transition_version_fk" FOREIGN KEY ("practice_id","item_id","version") REFERENCES "public"."catalog_version"("practice_id","item_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalog_version" ADD CONSTRAINT "catalog_version_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalog_version" ADD CONSTRAINT "catalog_version_item_fk" FOREIGN KEY ("practice_id","item_id") REFERENCES "public"."catalog_item"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercise" ADD CONSTRAINT "exercise_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercise" ADD CONSTRAINT "exercise_item_fk" FOREIGN KEY ("practice_id","id") REFERENCES "public"."catalog_item"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "joint" ADD CONSTRAINT "joint_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "joint" ADD CONSTRAINT "joint_item_fk" FOREIGN KEY ("practice_id","id") REFERENCES "public"."catalog_item"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "muscle" ADD CONSTRAINT "muscle_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "muscle" ADD CONSTRAINT "muscle_item_fk" FOREIGN KEY ("practice_id","id") REFERENCES "public"."catalog_item"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pattern" ADD CONSTRAINT "pattern_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pattern" ADD CONSTRAINT "pattern_item_fk" FOREIGN KEY ("practice_id","id") REFERENCES "public"."catalog_item"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relief_technique" ADD CONSTRAINT "relief_technique_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relief_technique" ADD CONSTRAINT "relief_technique_item_fk" FOREIGN KEY ("practice_id","id") REFERENCES "public"."catalog_item"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercise_joint" ADD CONSTRAINT "exercise_joint_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercise_joint" ADD CONSTRAINT "exercise_joint_exercise_fk" FOREIGN KEY ("practice_id","exercise_id") REFERENCES "public"."exercise"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercise_joint" ADD CONSTRAINT "exercise_joint_joint_fk" FOREIGN KEY ("practice_id","joint_id") REFERENCES "public"."joint"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercise_muscle" ADD CONSTRAINT "exercise_muscle_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercise_muscle" ADD CONSTRAINT "exercise_muscle_exercise_fk" FOREIGN KEY ("practice_id","exercise_id") REFERENCES "public"."exercise"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercise_muscle" ADD CONSTRAINT "exercise_muscle_muscle_fk" FOREIGN KEY ("practice_id","muscle_id") REFERENCES "public"."muscle"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercise_pattern" ADD CONSTRAINT "exercise_pattern_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercise_pattern" ADD CONSTRAINT "exercise_pattern_exercise_fk" FOREIGN KEY ("practice_id","exercise_id") REFERENCES "public"."exercise"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercise_pattern" ADD CONSTRAINT "exercise_pattern_pattern_fk" FOREIGN KEY ("practice_id","pattern_id") REFERENCES "public"."pattern"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pattern_joint" ADD CONSTRAINT "pattern_joint_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pattern_joint" ADD CONSTRAINT "pattern_joint_pattern_fk" FOREIGN KEY ("practice_id","pattern_id") REFERENCES "public"."pattern"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pattern_joint" ADD CONSTRAINT "pattern_joint_joint_fk" FOREIGN KEY ("practice_id","joint_id") REFERENCES "public"."joint"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pattern_muscle" ADD CONSTRAINT "pattern_muscle_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pattern_muscle" ADD CONSTRAINT "pattern_muscle_pattern_fk" FOREIGN KEY ("practice_id","pattern_id") REFERENCES "public"."pattern"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pattern_muscle" ADD CONSTRAINT "pattern_muscle_muscle_fk" FOREIGN KEY ("practice_id","muscle_id") REFERENCES "public"."muscle"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pattern_test" ADD CONSTRAINT "pattern_test_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pattern_test" ADD CONSTRAINT "pattern_test_pattern_fk" FOREIGN KEY ("practice_id","pattern_id") REFERENCES "public"."pattern"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pattern_test" ADD CONSTRAINT "pattern_test_test_fk" FOREIGN KEY ("practice_id","test_id") REFERENCES "public"."assessment_test"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client" ADD CONSTRAINT "client_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client" ADD CONSTRAINT "client_created_by_fk" FOREIGN KEY ("practice_id","created_by") REFERENCES "public"."member"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_caution" ADD CONSTRAINT "client_caution_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_caution" ADD CONSTRAINT "client_caution_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pain_map" ADD CONSTRAINT "pain_map_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pain_map" ADD CONSTRAINT "pain_map_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pain_point" ADD CONSTRAINT "pain_point_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pain_point" ADD CONSTRAINT "pain_point_map_fk" FOREIGN KEY ("practice_id","pain_map_id") REFERENCES "public"."pain_map"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pain_point" ADD CONSTRAINT "pain_point_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "red_flag_clearance" ADD CONSTRAINT "red_flag_clearance_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "red_flag_clearance" ADD CONSTRAINT "red_flag_clearance_screen_fk" FOREIGN KEY ("practice_id","screen_id") REFERENCES "public"."red_flag_screen"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "red_flag_clearance" ADD CONSTRAINT "red_flag_clearance_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "red_flag_screen" ADD CONSTRAINT "red_flag_screen_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "red_flag_screen" ADD CONSTRAINT "red_flag_screen_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screen_answer" ADD CONSTRAINT "screen_answer_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screen_answer" ADD CONSTRAINT "screen_answer_screen_fk" FOREIGN KEY ("practice_id","screen_id") REFERENCES "public"."red_flag_screen"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screen_answer" ADD CONSTRAINT "screen_answer_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "step_exemption" ADD CONSTRAINT "step_exemption_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "step_exemption" ADD CONSTRAINT "step_exemption_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_event" ADD CONSTRAINT "account_event_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_practice" ADD CONSTRAINT "account_practice_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_practice" ADD CONSTRAINT "account_practice_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_fk" FOREIGN KEY ("practice_id","invited_by") REFERENCES "public"."member"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "password_reset" ADD CONSTRAINT "password_reset_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_version_fk" FOREIGN KEY ("practice_id","plan_id","version_number") REFERENCES "public"."plan_version"("practice_id","plan_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_item_fk" FOREIGN KEY ("practice_id","item_id","item_version") REFERENCES "public"."catalog_version"("practice_id","item_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_purpose" ADD CONSTRAINT "assignment_purpose_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_purpose" ADD CONSTRAINT "assignment_purpose_assignment_fk" FOREIGN KEY ("practice_id","assignment_id") REFERENCES "public"."assignment"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_purpose" ADD CONSTRAINT "assignment_purpose_cause_fk" FOREIGN KEY ("practice_id","cause_id") REFERENCES "public"."cause"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_purpose" ADD CONSTRAINT "assignment_purpose_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_purpose" ADD CONSTRAINT "assignment_purpose_muscle_fk" FOREIGN KEY ("practice_id","muscle_id") REFERENCES "public"."muscle"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_purpose" ADD CONSTRAINT "assignment_purpose_joint_fk" FOREIGN KEY ("practice_id","joint_id") REFERENCES "public"."joint"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_assignment" ADD CONSTRAINT "draft_assignment_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_assignment" ADD CONSTRAINT "draft_assignment_plan_fk" FOREIGN KEY ("practice_id","plan_id") REFERENCES "public"."plan"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_assignment" ADD CONSTRAINT "draft_assignment_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_assignment" ADD CONSTRAINT "draft_assignment_item_fk" FOREIGN KEY ("practice_id","item_id","item_version") REFERENCES "public"."catalog_version"("practice_id","item_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_purpose" ADD CONSTRAINT "draft_purpose_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_purpose" ADD CONSTRAINT "draft_purpose_assignment_fk" FOREIGN KEY ("practice_id","draft_assignment_id") REFERENCES "public"."draft_assignment"("practice_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_purpose" ADD CONSTRAINT "draft_purpose_cause_fk" FOREIGN KEY ("practice_id","cause_id") REFERENCES "public"."cause"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_purpose" ADD CONSTRAINT "draft_purpose_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_purpose" ADD CONSTRAINT "draft_purpose_muscle_fk" FOREIGN KEY ("practice_id","muscle_id") REFERENCES "public"."muscle"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_purpose" ADD CONSTRAINT "draft_purpose_joint_fk" FOREIGN KEY ("practice_id","joint_id") REFERENCES "public"."joint"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan" ADD CONSTRAINT "plan_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan" ADD CONSTRAINT "plan_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_plan_fk" FOREIGN KEY ("practice_id","plan_id") REFERENCES "public"."plan"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_published_by_fk" FOREIGN KEY ("practice_id","published_by") REFERENCES "public"."member"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_day" ADD CONSTRAINT "client_day_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_day" ADD CONSTRAINT "client_day_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_overview" ADD CONSTRAINT "client_overview_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_overview" ADD CONSTRAINT "client_overview_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log" ADD CONSTRAINT "log_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log" ADD CONSTRAINT "log_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log" ADD CONSTRAINT "log_assignment_fk" FOREIGN KEY ("practice_id","assignment_id") REFERENCES "public"."assignment"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log" ADD CONSTRAINT "log_corrects_fk" FOREIGN KEY ("practice_id","corrects_id") REFERENCES "public"."log"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pain_rating" ADD CONSTRAINT "pain_rating_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pain_rating" ADD CONSTRAINT "pain_rating_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relief_use" ADD CONSTRAINT "relief_use_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relief_use" ADD CONSTRAINT "relief_use_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relief_use" ADD CONSTRAINT "relief_use_assignment_fk" FOREIGN KEY ("practice_id","assignment_id") REFERENCES "public"."assignment"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assessment_client" ON "assessment" USING btree ("practice_id","client_id","started_at","id");--> statement-breakpoint
CREATE INDEX "cause_client" ON "cause" USING btree ("practice_id","client_id","created_at","id");--> statement-breakpoint
CREATE INDEX "cause_pattern" ON "cause" USING btree ("practice_id","pattern_id");--> statement-breakpoint
CREATE INDEX "cause_change_cause" ON "cause_change" USING btree ("practice_id","cause_id","at");--> statement-breakpoint
CREATE INDEX "cause_change_client" ON "cause_change" USING btree ("practice_id","client_id","at");--> statement-breakpoint
CREATE INDEX "cause_finding_finding" ON "cause_finding" USING btree ("practice_id","finding_id");--> statement-breakpoint
CREATE INDEX "cause_finding_client" ON "cause_finding" USING btree ("practice_id","client_id");--> statement-breakpoint
CREATE INDEX "finding_client" ON "finding" USING btree ("practice_id","client_id","test_id","recorded_at");--> statement-breakpoint
CREATE INDEX "finding_test" ON "finding" USING btree ("practice_id","test_id");--> statement-breakpoint
CREATE INDEX "audit_by_time" ON "audit_record" USING btree ("practice_id","at","id");--> statement-breakpoint
CREATE INDEX "audit_by_client" ON "audit_record" USING btree ("practice_id","client_id","at");--> statement-breakpoint
CREATE INDEX "catalog_item_by_title" ON "catalog_item" USING btree ("practice_id","kind","title","id");--> statement-breakpoint
CREATE INDEX "catalog_transition_item" ON "catalog_transition" USING btree ("practice_id","item_id","version");--> statement-breakpoint
CREATE INDEX "exercise_by_block" ON "exercise" USING btree ("practice_id","block","id");--> statement-breakpoint
CREATE INDEX "exercise_joint_joint" ON "exercise_joint" USING btree ("practice_id","joint_id");--> statement-breakpoint
CREATE INDEX "exercise_muscle_muscle" ON "exercise_muscle" USING btree ("practice_id","muscle_id","role");--> statement-breakpoint
CREATE INDEX "exercise_pattern_pattern" ON "exercise_pattern" USING btree ("practice_id","pattern_id");--> statement-breakpoint
CREATE INDEX "pattern_joint_joint" ON "pattern_joint" USING btree ("practice_id","joint_id");--> statement-breakpoint
CREATE INDEX "pattern_muscle_muscle" ON "pattern_muscle" USING btree ("practice_id","muscle_id");--> statement-breakpoint
CREATE INDEX "pattern_test_test" ON "pattern_test" USING btree ("practice_id","test_id");--> statement-breakpoint
CREATE INDEX "client_by_name" ON "client" USING btree ("practice_id","name","id");--> statement-breakpoint
CREATE INDEX "client_created_by" ON "client" USING btree ("practice_id","created_by");--> statement-breakpoint
CREATE INDEX "client_caution_client" ON "client_caution" USING btree ("practice_id","client_id");--> statement-breakpoint
CREATE INDEX "pain_map_client" ON "pain_map" USING btree ("practice_id","client_id","recorded_at","id");--> statement-breakpoint
CREATE INDEX "pain_point_client" ON "pain_point" USING btree ("practice_id","client_id");--> statement-breakpoint
CREATE INDEX "red_flag_clearance_client" ON "red_flag_clearance" USING btree ("practice_id","client_id");--> statement-breakpoint
CREATE INDEX "red_flag_screen_client" ON "red_flag_screen" USING btree ("practice_id","client_id","answered_at","id");--> statement-breakpoint
CREATE INDEX "screen_answer_client" ON "screen_answer" USING btree ("practice_id","client_id");--> statement-breakpoint
CREATE INDEX "step_exemption_client" ON "step_exemption" USING btree ("practice_id","client_id");--> statement-breakpoint
CREATE INDEX "account_event_account" ON "account_event" USING btree ("account_id","at");--> statement-breakpoint
CREATE INDEX "account_practice_practice" ON "account_practice" USING btree ("practice_id");--> statement-breakpoint
CREATE INDEX "attempt_bucket" ON "attempt" USING btree ("bucket","at");--> statement-breakpoint
CREATE INDEX "auth_session_account" ON "auth_session" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE INDEX "auth_session_practice" ON "auth_session" USING btree ("practice_id");--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_token" ON "invitation" USING btree ("practice_id","token_hash");--> statement-breakpoint
CREATE INDEX "invitation_created" ON "invitation" USING btree ("practice_id","created_at","id");--> statement-breakpoint
CREATE INDEX "invitation_client" ON "invitation" USING btree ("practice_id","client_id");--> statement-breakpoint
CREATE INDEX "invitation_invited_by" ON "invitation" USING btree ("practice_id","invited_by");--> statement-breakpoint
CREATE INDEX "member_by_name" ON "member" USING btree ("practice_id","name","id");--> statement-breakpoint
CREATE INDEX "member_client" ON "member" USING btree ("practice_id","client_id");--> statement-breakpoint
CREATE INDEX "password_reset_account" ON "password_reset" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE INDEX "assignment_client" ON "assignment" USING btree ("practice_id","client_id","version_number");--> statement-breakpoint
CREATE INDEX "assignment_item" ON "assignment" USING btree ("practice_id","item_id","item_version");--> statement-breakpoint
CREATE INDEX "assignment_purpose_assignment" ON "assignment_purpose" USING btree ("practice_id","assignment_id");--> statement-breakpoint
CREATE INDEX "assignment_purpose_cause" ON "assignment_purpose" USING btree ("practice_id","cause_id");--> statement-breakpoint
CREATE INDEX "assignment_purpose_client" ON "assignment_purpose" USING btree ("practice_id","client_id");--> statement-breakpoint
CREATE INDEX "assignment_purpose_muscle" ON "assignment_purpose" USING btree ("practice_id","muscle_id");--> statement-breakpoint
CREATE INDEX "assignment_purpose_joint" ON "assignment_purpose" USING btree ("practice_id","joint_id");--> statement-breakpoint
CREATE INDEX "draft_assignment_plan" ON "draft_assignment" USING btree ("practice_id","plan_id","position");--> statement-breakpoint
CREATE INDEX "draft_assignment_client" ON "draft_assignment" USING btree ("practice_id","client_id");--> statement-breakpoint
CREATE INDEX "draft_assignment_item" ON "draft_assignment" USING btree ("practice_id","item_id","item_version");--> statement-breakpoint
CREATE INDEX "draft_purpose_assignment" ON "draft_purpose" USING btree ("practice_id","draft_assignment_id");--> statement-breakpoint
CREATE INDEX "draft_purpose_cause" ON "draft_purpose" USING btree ("practice_id","cause_id");--> statement-breakpoint
CREATE INDEX "draft_purpose_client" ON "draft_purpose" USING btree ("practice_id","client_id");--> statement-breakpoint
CREATE INDEX "draft_purpose_muscle" ON "draft_purpose" USING btree ("practice_id","muscle_id");--> statement-breakpoint
CREATE INDEX "draft_purpose_joint" ON "draft_purpose" USING btree ("practice_id","joint_id");--> statement-breakpoint
CREATE INDEX "plan_version_client" ON "plan_version" USING btree ("practice_id","client_id","number");--> statement-breakpoint
CREATE INDEX "plan_version_published_by" ON "plan_version" USING btree ("practice_id","published_by");--> statement-breakpoint
CREATE INDEX "client_overview_by_name" ON "client_overview" USING btree ("practice_id","name","client_id");--> statement-breakpoint
CREATE INDEX "log_client_day" ON "log" USING btree ("practice_id","client_id","day","id");--> statement-breakpoint
CREATE INDEX "log_client_received" ON "log" USING btree ("practice_id","client_id","received_at","id");--> statement-breakpoint
CREATE INDEX "log_assignment" ON "log" USING btree ("practice_id","assignment_id","day");--> statement-breakpoint
CREATE INDEX "pain_rating_client_day" ON "pain_rating" USING btree ("practice_id","client_id","day","at");--> statement-breakpoint
CREATE INDEX "relief_use_client_day" ON "relief_use" USING btree ("practice_id","client_id","day","at");--> statement-breakpoint
CREATE INDEX "relief_use_assignment" ON "relief_use" USING btree ("practice_id","assignment_id");--> statement-breakpoint
CREATE POLICY "tenant" ON "assessment" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_client" ON "assessment" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "cause" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_client" ON "cause" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "cause_change" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_client" ON "cause_change" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "cause_finding" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_client" ON "cause_finding" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "finding" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_client" ON "finding" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "audit_record" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "staff_reads" ON "audit_record" AS RESTRICTIVE FOR SELECT TO public USING (current_setting('app.scope', true) = 'practice');--> statement-breakpoint
CREATE POLICY "tenant" ON "assessment_test" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "catalog_item" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "catalog_transition" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "staff_only" ON "catalog_transition" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice') WITH CHECK (current_setting('app.scope', true) = 'practice');--> statement-breakpoint
CREATE POLICY "tenant" ON "catalog_version" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "exercise" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "joint" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "muscle" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "pattern" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "relief_technique" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "exercise_joint" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "exercise_muscle" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "exercise_pattern" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "pattern_joint" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "pattern_muscle" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "pattern_test" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "client" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_client" ON "client" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice' or id = nullif(current_setting('app.client_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'practice' or id = nullif(current_setting('app.client_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "client_caution" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_client" ON "client_caution" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "pain_map" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_client" ON "pain_map" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "pain_point" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_client" ON "pain_point" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "red_flag_clearance" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_client" ON "red_flag_clearance" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "red_flag_screen" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_client" ON "red_flag_screen" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "screen_answer" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_client" ON "screen_answer" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "step_exemption" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_client" ON "step_exemption" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "invitation" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "staff_only" ON "invitation" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice') WITH CHECK (current_setting('app.scope', true) = 'practice');--> statement-breakpoint
CREATE POLICY "tenant" ON "member" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "assignment" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_client" ON "assignment" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "assignment_purpose" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_client" ON "assignment_purpose" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "draft_assignment" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "staff_only" ON "draft_assignment" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice') WITH CHECK (current_setting('app.scope', true) = 'practice');--> statement-breakpoint
CREATE POLICY "tenant" ON "draft_purpose" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "staff_only" ON "draft_purpose" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice') WITH CHECK (current_setting('app.scope', true) = 'practice');--> statement-breakpoint
CREATE POLICY "tenant" ON "plan" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_client" ON "plan" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "plan_version" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_client" ON "plan_version" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "client_day" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_client" ON "client_day" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "client_overview" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_client" ON "client_overview" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "log" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_client" ON "log" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "pain_rating" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_client" ON "pain_rating" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "relief_use" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_client" ON "relief_use" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);