CREATE TABLE "message" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"side" text NOT NULL,
	"author_id" uuid NOT NULL,
	"text" text NOT NULL,
	"media_id" uuid,
	"red_flags" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"day" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"zone" text NOT NULL,
	"received_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "message_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "message_photo" UNIQUE("practice_id","media_id")
);
--> statement-breakpoint
ALTER TABLE "message" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "message_reading" (
	"practice_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"side" text NOT NULL,
	"read_until" timestamp with time zone NOT NULL,
	"member_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "message_reading_practice_id_client_id_side_pk" PRIMARY KEY("practice_id","client_id","side")
);
--> statement-breakpoint
ALTER TABLE "message_reading" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "practice" ADD COLUMN "answer_within" integer;--> statement-breakpoint
ALTER TABLE "practice" ADD COLUMN "answer_unit" text DEFAULT 'working_days' NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "client_id" uuid;--> statement-breakpoint
ALTER TABLE "client_overview" ADD COLUMN "unread_messages" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "client_overview" ADD COLUMN "message_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "client_overview" ADD COLUMN "urgent_message_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_author_fk" FOREIGN KEY ("practice_id","author_id") REFERENCES "public"."member"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_media_fk" FOREIGN KEY ("practice_id","media_id") REFERENCES "public"."media"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_reading" ADD CONSTRAINT "message_reading_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_reading" ADD CONSTRAINT "message_reading_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_reading" ADD CONSTRAINT "message_reading_member_fk" FOREIGN KEY ("practice_id","member_id") REFERENCES "public"."member"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "message_thread" ON "message" USING btree ("practice_id","client_id","received_at","id");--> statement-breakpoint
CREATE INDEX "message_author" ON "message" USING btree ("practice_id","author_id");--> statement-breakpoint
CREATE INDEX "message_reading_member" ON "message_reading" USING btree ("practice_id","member_id");--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "media_client" ON "media" USING btree ("practice_id","client_id","created_at");--> statement-breakpoint
CREATE INDEX "client_overview_messages" ON "client_overview" USING btree ("practice_id","client_id") WHERE unread_messages > 0 or urgent_message_since is not null;--> statement-breakpoint
CREATE POLICY "own_client" ON "media" AS RESTRICTIVE FOR SELECT TO public USING (client_id is null or current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "message" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_client" ON "message" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_side" ON "message" AS RESTRICTIVE FOR INSERT TO public WITH CHECK (current_setting('app.scope', true) = 'practice' or side = 'client');--> statement-breakpoint
CREATE POLICY "tenant" ON "message_reading" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_client" ON "message_reading" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_side" ON "message_reading" AS RESTRICTIVE FOR INSERT TO public WITH CHECK (current_setting('app.scope', true) = 'practice' or side = 'client');--> statement-breakpoint
CREATE POLICY "own_side_again" ON "message_reading" AS RESTRICTIVE FOR UPDATE TO public USING (current_setting('app.scope', true) = 'practice' or side = 'client') WITH CHECK (current_setting('app.scope', true) = 'practice' or side = 'client');--> statement-breakpoint
ALTER POLICY "staff_writes" ON "media" TO public WITH CHECK (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);