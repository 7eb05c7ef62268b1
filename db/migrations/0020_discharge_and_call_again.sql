CREATE TABLE "check_in_call" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"check_in_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"note" text,
	"called_at" timestamp with time zone DEFAULT now() NOT NULL,
	"called_by" uuid,
	CONSTRAINT "check_in_call_practice_id_id_pk" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "check_in_call" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "discharge" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"episode_id" uuid NOT NULL,
	"discharged_on" date NOT NULL,
	"discharged_at" timestamp with time zone DEFAULT now() NOT NULL,
	"discharged_by" uuid,
	"reason" text NOT NULL,
	"why" text,
	"steps" jsonb NOT NULL,
	"ready" boolean,
	"note" text,
	"plan_after" text NOT NULL,
	"plan_version" integer,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	"ended" text,
	CONSTRAINT "discharge_practice_id_id_pk" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "discharge" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "episode" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"started_on" date NOT NULL,
	"started_by" uuid,
	"why" text,
	"ended_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "episode_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "episode_number" UNIQUE("practice_id","client_id","number")
);
--> statement-breakpoint
ALTER TABLE "episode" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "check_in_once";--> statement-breakpoint
ALTER TABLE "check_in" ADD COLUMN "discharge_id" uuid;--> statement-breakpoint
ALTER TABLE "check_in" ADD COLUMN "replaced_by" uuid;--> statement-breakpoint
ALTER TABLE "check_in_answer" ADD COLUMN "way" text DEFAULT 'link' NOT NULL;--> statement-breakpoint
ALTER TABLE "check_in_answer" ADD COLUMN "recorded_by" uuid;--> statement-breakpoint
ALTER TABLE "client_overview" ADD COLUMN "discharged_on" date;--> statement-breakpoint
ALTER TABLE "check_in_call" ADD CONSTRAINT "check_in_call_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_call" ADD CONSTRAINT "check_in_call_check_in_fk" FOREIGN KEY ("practice_id","check_in_id") REFERENCES "public"."check_in"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_call" ADD CONSTRAINT "check_in_call_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_call" ADD CONSTRAINT "check_in_call_by_fk" FOREIGN KEY ("practice_id","called_by") REFERENCES "public"."member"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discharge" ADD CONSTRAINT "discharge_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discharge" ADD CONSTRAINT "discharge_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discharge" ADD CONSTRAINT "discharge_episode_fk" FOREIGN KEY ("practice_id","episode_id") REFERENCES "public"."episode"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discharge" ADD CONSTRAINT "discharge_by_fk" FOREIGN KEY ("practice_id","discharged_by") REFERENCES "public"."member"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discharge" ADD CONSTRAINT "discharge_ended_by_fk" FOREIGN KEY ("practice_id","ended_by") REFERENCES "public"."member"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "episode" ADD CONSTRAINT "episode_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "episode" ADD CONSTRAINT "episode_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "episode" ADD CONSTRAINT "episode_started_by_fk" FOREIGN KEY ("practice_id","started_by") REFERENCES "public"."member"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "check_in_call_check_in" ON "check_in_call" USING btree ("practice_id","check_in_id","called_at");--> statement-breakpoint
CREATE INDEX "check_in_call_client" ON "check_in_call" USING btree ("practice_id","client_id");--> statement-breakpoint
CREATE INDEX "check_in_call_by" ON "check_in_call" USING btree ("practice_id","called_by");--> statement-breakpoint
CREATE UNIQUE INDEX "discharge_standing" ON "discharge" USING btree ("practice_id","client_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "discharge_client" ON "discharge" USING btree ("practice_id","client_id","discharged_at","id");--> statement-breakpoint
CREATE INDEX "discharge_episode" ON "discharge" USING btree ("practice_id","episode_id");--> statement-breakpoint
CREATE INDEX "discharge_by" ON "discharge" USING btree ("practice_id","discharged_by");--> statement-breakpoint
CREATE INDEX "discharge_ended_by" ON "discharge" USING btree ("practice_id","ended_by");--> statement-breakpoint
CREATE INDEX "episode_started_by" ON "episode" USING btree ("practice_id","started_by");--> statement-breakpoint
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_discharge_fk" FOREIGN KEY ("practice_id","discharge_id") REFERENCES "public"."discharge"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_replaced_by_fk" FOREIGN KEY ("practice_id","replaced_by") REFERENCES "public"."discharge"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_answer" ADD CONSTRAINT "check_in_answer_recorded_by_fk" FOREIGN KEY ("practice_id","recorded_by") REFERENCES "public"."member"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "check_in_unanswered" ON "check_in" USING btree ("practice_id","due_on","id") WHERE answered_at is null and replaced_at is null;--> statement-breakpoint
CREATE INDEX "check_in_discharge" ON "check_in" USING btree ("practice_id","discharge_id");--> statement-breakpoint
CREATE INDEX "check_in_replaced_by" ON "check_in" USING btree ("practice_id","replaced_by");--> statement-breakpoint
CREATE INDEX "check_in_answer_recorded_by" ON "check_in_answer" USING btree ("practice_id","recorded_by");--> statement-breakpoint
CREATE UNIQUE INDEX "check_in_once" ON "check_in" USING btree ("practice_id","client_id","base","started_on","month") WHERE replaced_at is null;--> statement-breakpoint
CREATE POLICY "tenant" ON "check_in_call" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "staff_only" ON "check_in_call" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice') WITH CHECK (current_setting('app.scope', true) = 'practice');--> statement-breakpoint
CREATE POLICY "tenant" ON "discharge" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_client" ON "discharge" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "episode" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_client" ON "episode" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);