CREATE TABLE "client_call" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reached" boolean NOT NULL,
	"note" text NOT NULL,
	"called_at" timestamp with time zone DEFAULT now() NOT NULL,
	"called_by" uuid NOT NULL,
	CONSTRAINT "client_call_practice_id_id_pk" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "client_call" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "triage_reason" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"urgency" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"source" text NOT NULL,
	"facts" jsonb NOT NULL,
	"leads" boolean DEFAULT false NOT NULL,
	"aside_at" timestamp with time zone,
	"aside_by" uuid,
	"aside_how" text,
	"aside_until" timestamp with time zone,
	"aside_note" text,
	CONSTRAINT "triage_reason_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "triage_reason_once" UNIQUE("practice_id","client_id","kind")
);
--> statement-breakpoint
ALTER TABLE "triage_reason" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "practice" ADD COLUMN "triage_thresholds" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "client_overview" ADD COLUMN "triage_next_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "client_call" ADD CONSTRAINT "client_call_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_call" ADD CONSTRAINT "client_call_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_call" ADD CONSTRAINT "client_call_by_fk" FOREIGN KEY ("practice_id","called_by") REFERENCES "public"."member"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "triage_reason" ADD CONSTRAINT "triage_reason_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "triage_reason" ADD CONSTRAINT "triage_reason_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "triage_reason" ADD CONSTRAINT "triage_reason_aside_by_fk" FOREIGN KEY ("practice_id","aside_by") REFERENCES "public"."member"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "client_call_time" ON "client_call" USING btree ("practice_id","client_id","called_at","id");--> statement-breakpoint
CREATE INDEX "client_call_by" ON "client_call" USING btree ("practice_id","called_by");--> statement-breakpoint
CREATE INDEX "triage_reason_board" ON "triage_reason" USING btree ("practice_id","urgency","since","id") WHERE leads;--> statement-breakpoint
CREATE INDEX "triage_reason_aside_by" ON "triage_reason" USING btree ("practice_id","aside_by");--> statement-breakpoint
CREATE INDEX "client_overview_triage" ON "client_overview" USING btree ("practice_id","triage_next_at");--> statement-breakpoint
CREATE POLICY "tenant" ON "client_call" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "staff_only" ON "client_call" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice') WITH CHECK (current_setting('app.scope', true) = 'practice');--> statement-breakpoint
CREATE POLICY "tenant" ON "triage_reason" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_client" ON "triage_reason" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);