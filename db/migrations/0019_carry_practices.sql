CREATE TABLE "transfer" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"requested_by" uuid NOT NULL,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"uploaded_at" timestamp with time zone,
	"started_at" timestamp with time zone,
	"steps_done" integer DEFAULT 0 NOT NULL,
	"steps_total" integer DEFAULT 0 NOT NULL,
	"records" integer DEFAULT 0 NOT NULL,
	"bytes" bigint DEFAULT 0 NOT NULL,
	"finished_at" timestamp with time zone,
	"failed_at" timestamp with time zone,
	"failure" text,
	"expires_at" timestamp with time zone,
	"practice_name" text,
	"problems" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"accepted_by" uuid,
	"accepted_at" timestamp with time zone,
	"new_practice_id" uuid,
	"new_name" text,
	"imported_at" timestamp with time zone,
	CONSTRAINT "transfer_practice_id_id_pk" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "transfer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "transfer_part" (
	"practice_id" uuid NOT NULL,
	"transfer_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "transfer_part_practice_id_transfer_id_number_pk" PRIMARY KEY("practice_id","transfer_id","number")
);
--> statement-breakpoint
ALTER TABLE "transfer_part" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "member" ADD COLUMN "unclaimed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_requested_by_fk" FOREIGN KEY ("practice_id","requested_by") REFERENCES "public"."member"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfer_part" ADD CONSTRAINT "transfer_part_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfer_part" ADD CONSTRAINT "transfer_part_transfer_fk" FOREIGN KEY ("practice_id","transfer_id") REFERENCES "public"."transfer"("practice_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "transfer_time" ON "transfer" USING btree ("practice_id","requested_at","id");--> statement-breakpoint
CREATE INDEX "transfer_expiry" ON "transfer" USING btree ("practice_id","expires_at");--> statement-breakpoint
CREATE INDEX "transfer_requested_by" ON "transfer" USING btree ("practice_id","requested_by");--> statement-breakpoint
CREATE POLICY "tenant" ON "transfer" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "staff_only" ON "transfer" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice') WITH CHECK (current_setting('app.scope', true) = 'practice');--> statement-breakpoint
CREATE POLICY "tenant" ON "transfer_part" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "staff_only" ON "transfer_part" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice') WITH CHECK (current_setting('app.scope', true) = 'practice');