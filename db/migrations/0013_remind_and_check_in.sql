CREATE TABLE "check_in" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"month" integer NOT NULL,
	"base" text NOT NULL,
	"started_on" date NOT NULL,
	"due_on" date NOT NULL,
	"next_due_at" timestamp with time zone,
	"token_hash" text,
	"sent_at" timestamp with time zone,
	"reminded_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"missed_at" timestamp with time zone,
	"declined_at" timestamp with time zone,
	"replaced_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "check_in_practice_id_id_pk" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "check_in" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "check_in_answer" (
	"practice_id" uuid NOT NULL,
	"check_in_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"day" date NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"zone" text NOT NULL,
	"pain" integer NOT NULL,
	"pain_free" boolean NOT NULL,
	"pgic" integer NOT NULL,
	"flare" boolean NOT NULL,
	"still_doing" text NOT NULL,
	CONSTRAINT "check_in_answer_practice_id_check_in_id_pk" PRIMARY KEY("practice_id","check_in_id")
);
--> statement-breakpoint
ALTER TABLE "check_in_answer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "failed_job" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"task" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"code" text NOT NULL,
	"attempts" integer NOT NULL,
	"failed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp with time zone,
	"settled_by" uuid,
	"settled_how" text,
	CONSTRAINT "failed_job_practice_id_id_pk" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "failed_job" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "calendar_feed" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "calendar_feed_practice_id_id_pk" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "calendar_feed" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notice" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"channel" text NOT NULL,
	"device_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"good_until" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	"outcome" text,
	CONSTRAINT "notice_practice_id_id_pk" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "notice" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notice_choice" (
	"practice_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"zone" text NOT NULL,
	"remind_by_mail" boolean DEFAULT false NOT NULL,
	"remind_by_push" boolean DEFAULT false NOT NULL,
	"message_by_mail" boolean DEFAULT true NOT NULL,
	"message_by_push" boolean DEFAULT true NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "notice_choice_practice_id_client_id_pk" PRIMARY KEY("practice_id","client_id")
);
--> statement-breakpoint
ALTER TABLE "notice_choice" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "push_device" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"endpoint" text NOT NULL,
	"p256dh" text NOT NULL,
	"auth" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "push_device_practice_id_id_pk" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "push_device" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reminder" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"weekdays" integer[] NOT NULL,
	"time" text NOT NULL,
	"next_due_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reminder_practice_id_id_pk" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "reminder" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_answer" ADD CONSTRAINT "check_in_answer_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_answer" ADD CONSTRAINT "check_in_answer_check_in_fk" FOREIGN KEY ("practice_id","check_in_id") REFERENCES "public"."check_in"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_answer" ADD CONSTRAINT "check_in_answer_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "failed_job" ADD CONSTRAINT "failed_job_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "failed_job" ADD CONSTRAINT "failed_job_settled_by_fk" FOREIGN KEY ("practice_id","settled_by") REFERENCES "public"."member"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_device_fk" FOREIGN KEY ("practice_id","device_id") REFERENCES "public"."push_device"("practice_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_choice" ADD CONSTRAINT "notice_choice_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_choice" ADD CONSTRAINT "notice_choice_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_device" ADD CONSTRAINT "push_device_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_device" ADD CONSTRAINT "push_device_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "check_in_once" ON "check_in" USING btree ("practice_id","client_id","base","started_on","month");--> statement-breakpoint
CREATE UNIQUE INDEX "check_in_token" ON "check_in" USING btree ("practice_id","token_hash");--> statement-breakpoint
CREATE INDEX "check_in_next" ON "check_in" USING btree ("practice_id","next_due_at");--> statement-breakpoint
CREATE INDEX "check_in_due" ON "check_in" USING btree ("practice_id","month","due_on","id");--> statement-breakpoint
CREATE INDEX "check_in_answer_client" ON "check_in_answer" USING btree ("practice_id","client_id","day");--> statement-breakpoint
CREATE INDEX "failed_job_time" ON "failed_job" USING btree ("practice_id","failed_at","id");--> statement-breakpoint
CREATE INDEX "failed_job_settled_by" ON "failed_job" USING btree ("practice_id","settled_by");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feed_token" ON "calendar_feed" USING btree ("practice_id","token_hash");--> statement-breakpoint
CREATE INDEX "calendar_feed_client" ON "calendar_feed" USING btree ("practice_id","client_id");--> statement-breakpoint
CREATE INDEX "notice_client" ON "notice" USING btree ("practice_id","client_id","created_at");--> statement-breakpoint
CREATE INDEX "notice_created" ON "notice" USING btree ("practice_id","created_at");--> statement-breakpoint
CREATE INDEX "notice_device" ON "notice" USING btree ("practice_id","device_id");--> statement-breakpoint
CREATE UNIQUE INDEX "push_device_endpoint" ON "push_device" USING btree ("practice_id","endpoint");--> statement-breakpoint
CREATE INDEX "push_device_client" ON "push_device" USING btree ("practice_id","client_id");--> statement-breakpoint
CREATE INDEX "reminder_client" ON "reminder" USING btree ("practice_id","client_id");--> statement-breakpoint
CREATE INDEX "reminder_due" ON "reminder" USING btree ("practice_id","next_due_at");--> statement-breakpoint
CREATE POLICY "tenant" ON "check_in" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_client" ON "check_in" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "check_in_answer" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_client" ON "check_in_answer" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "failed_job" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "staff_only" ON "failed_job" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice') WITH CHECK (current_setting('app.scope', true) = 'practice');--> statement-breakpoint
CREATE POLICY "tenant" ON "calendar_feed" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_client" ON "calendar_feed" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "notice" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_client" ON "notice" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "notice_choice" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_client" ON "notice_choice" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "push_device" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_client" ON "push_device" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "reminder" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_client" ON "reminder" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);