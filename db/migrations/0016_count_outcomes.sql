CREATE TABLE "outcome_fact" (
	"practice_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"onset" text NOT NULL,
	"intake_on" date NOT NULL,
	"steps_achieved" integer NOT NULL,
	"answered_on" date,
	"pain_free" boolean,
	"recovered_on" date,
	"confirmed_on" date,
	"recurred_on" date,
	"followed_until" date,
	"days_a_week" real,
	"pain_first" real,
	"pain_after" real,
	"counted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "outcome_fact_practice_id_client_id_pk" PRIMARY KEY("practice_id","client_id")
);
--> statement-breakpoint
ALTER TABLE "outcome_fact" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outcome_item" (
	"practice_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"onset" text NOT NULL,
	"uses" integer NOT NULL,
	"rated_uses" integer NOT NULL,
	"pain_before" real,
	"pain_after" real,
	CONSTRAINT "outcome_item_practice_id_client_id_item_id_pk" PRIMARY KEY("practice_id","client_id","item_id")
);
--> statement-breakpoint
ALTER TABLE "outcome_item" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outcome_measure" (
	"practice_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"onset" text NOT NULL,
	"label" text NOT NULL,
	CONSTRAINT "outcome_measure_practice_id_client_id_item_id_pk" PRIMARY KEY("practice_id","client_id","item_id")
);
--> statement-breakpoint
ALTER TABLE "outcome_measure" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outcome_report" (
	"practice_id" uuid PRIMARY KEY NOT NULL,
	"counted_on" date NOT NULL,
	"counted_at" timestamp with time zone NOT NULL,
	"groups" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "outcome_report" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "client" ADD COLUMN "onset" text;--> statement-breakpoint
ALTER TABLE "outcome_fact" ADD CONSTRAINT "outcome_fact_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_fact" ADD CONSTRAINT "outcome_fact_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_item" ADD CONSTRAINT "outcome_item_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_item" ADD CONSTRAINT "outcome_item_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_item" ADD CONSTRAINT "outcome_item_item_fk" FOREIGN KEY ("practice_id","item_id") REFERENCES "public"."catalog_item"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_measure" ADD CONSTRAINT "outcome_measure_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_measure" ADD CONSTRAINT "outcome_measure_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_measure" ADD CONSTRAINT "outcome_measure_item_fk" FOREIGN KEY ("practice_id","item_id") REFERENCES "public"."catalog_item"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_report" ADD CONSTRAINT "outcome_report_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outcome_item_item" ON "outcome_item" USING btree ("practice_id","item_id","uses");--> statement-breakpoint
CREATE INDEX "outcome_measure_item" ON "outcome_measure" USING btree ("practice_id","item_id","label");--> statement-breakpoint
CREATE POLICY "tenant" ON "outcome_fact" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "staff_only" ON "outcome_fact" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice') WITH CHECK (current_setting('app.scope', true) = 'practice');--> statement-breakpoint
CREATE POLICY "tenant" ON "outcome_item" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "staff_only" ON "outcome_item" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice') WITH CHECK (current_setting('app.scope', true) = 'practice');--> statement-breakpoint
CREATE POLICY "tenant" ON "outcome_measure" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "staff_only" ON "outcome_measure" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice') WITH CHECK (current_setting('app.scope', true) = 'practice');--> statement-breakpoint
CREATE POLICY "tenant" ON "outcome_report" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "staff_only" ON "outcome_report" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice') WITH CHECK (current_setting('app.scope', true) = 'practice');