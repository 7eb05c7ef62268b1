CREATE TABLE "flare" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"day" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"zone" text NOT NULL,
	"until_day" date NOT NULL,
	"walk_percent" integer NOT NULL,
	"levels_down" integer NOT NULL,
	"rule_key" text NOT NULL,
	"answers" jsonb NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "flare_practice_id_id_pk" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "flare" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "flare_end" (
	"practice_id" uuid NOT NULL,
	"flare_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"ended_on" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "flare_end_practice_id_flare_id_pk" PRIMARY KEY("practice_id","flare_id")
);
--> statement-breakpoint
ALTER TABLE "flare_end" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "progress_decision" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"line_id" uuid NOT NULL,
	"version_number" integer NOT NULL,
	"decision" text NOT NULL,
	"reason" text,
	"until_day" date,
	"rule_key" text NOT NULL,
	"change" jsonb NOT NULL,
	"because" jsonb NOT NULL,
	"decided_by" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "progress_decision_practice_id_id_pk" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "progress_decision" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "step_change" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"step" text NOT NULL,
	"from_state" text NOT NULL,
	"to_state" text NOT NULL,
	"fact" jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "step_change_practice_id_id_pk" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "step_change" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "client_overview" ADD COLUMN "flare_until" date;--> statement-breakpoint
ALTER TABLE "log" ADD COLUMN "signs" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "flare" ADD CONSTRAINT "flare_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flare" ADD CONSTRAINT "flare_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flare_end" ADD CONSTRAINT "flare_end_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flare_end" ADD CONSTRAINT "flare_end_flare_fk" FOREIGN KEY ("practice_id","flare_id") REFERENCES "public"."flare"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flare_end" ADD CONSTRAINT "flare_end_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress_decision" ADD CONSTRAINT "progress_decision_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress_decision" ADD CONSTRAINT "progress_decision_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress_decision" ADD CONSTRAINT "progress_decision_plan_fk" FOREIGN KEY ("practice_id","plan_id") REFERENCES "public"."plan"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress_decision" ADD CONSTRAINT "progress_decision_by_fk" FOREIGN KEY ("practice_id","decided_by") REFERENCES "public"."member"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "step_change" ADD CONSTRAINT "step_change_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "step_change" ADD CONSTRAINT "step_change_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "flare_client_day" ON "flare" USING btree ("practice_id","client_id","day");--> statement-breakpoint
CREATE INDEX "flare_end_client" ON "flare_end" USING btree ("practice_id","client_id");--> statement-breakpoint
CREATE INDEX "progress_decision_client" ON "progress_decision" USING btree ("practice_id","client_id","at","id");--> statement-breakpoint
CREATE INDEX "progress_decision_plan" ON "progress_decision" USING btree ("practice_id","plan_id","line_id");--> statement-breakpoint
CREATE INDEX "progress_decision_by" ON "progress_decision" USING btree ("practice_id","decided_by");--> statement-breakpoint
CREATE INDEX "step_change_client" ON "step_change" USING btree ("practice_id","client_id","at","id");--> statement-breakpoint
CREATE POLICY "tenant" ON "flare" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_client" ON "flare" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "flare_end" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_client" ON "flare_end" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "progress_decision" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "staff_only" ON "progress_decision" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice') WITH CHECK (current_setting('app.scope', true) = 'practice');--> statement-breakpoint
CREATE POLICY "tenant" ON "step_change" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_client" ON "step_change" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);