CREATE TABLE "erased_outcome" (
	"practice_id" uuid NOT NULL,
	"onset" text NOT NULL,
	"steps_achieved" integer NOT NULL,
	"outcome" text NOT NULL,
	"clients" integer NOT NULL,
	CONSTRAINT "erased_outcome_practice_id_onset_steps_achieved_outcome_pk" PRIMARY KEY("practice_id","onset","steps_achieved","outcome")
);
--> statement-breakpoint
ALTER TABLE "erased_outcome" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "erasure_request" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "erasure_request_practice_id_id_pk" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "erasure_request" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "erased_outcome" ADD CONSTRAINT "erased_outcome_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasure_request" ADD CONSTRAINT "erasure_request_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasure_request" ADD CONSTRAINT "erasure_request_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "erasure_request_open" ON "erasure_request" USING btree ("practice_id","client_id") WHERE withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "erasure_request_client" ON "erasure_request" USING btree ("practice_id","client_id");--> statement-breakpoint
CREATE INDEX "erasure_request_time" ON "erasure_request" USING btree ("practice_id","requested_at","id") WHERE withdrawn_at is null;--> statement-breakpoint
CREATE POLICY "tenant" ON "erased_outcome" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "staff_only" ON "erased_outcome" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice') WITH CHECK (current_setting('app.scope', true) = 'practice');--> statement-breakpoint
CREATE POLICY "tenant" ON "erasure_request" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_client" ON "erasure_request" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);