CREATE TABLE "activity_list" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"activities" jsonb NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "activity_list_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "activity_list_number" UNIQUE("practice_id","client_id","number")
);
--> statement-breakpoint
ALTER TABLE "activity_list" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "measure_request" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"asked_on" date NOT NULL,
	"asked_by" uuid,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "measure_request_practice_id_id_pk" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "measure_request" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "measure_response" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"item_version" integer NOT NULL,
	"activity_list_id" uuid,
	"day" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"zone" text NOT NULL,
	"answers" jsonb NOT NULL,
	"score" double precision,
	"parts" jsonb NOT NULL,
	"band" text,
	"corrects_id" uuid,
	"recorded_by" uuid,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "measure_response_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "measure_response_corrected_once" UNIQUE("practice_id","corrects_id")
);
--> statement-breakpoint
ALTER TABLE "measure_response" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "activity_list" ADD CONSTRAINT "activity_list_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_list" ADD CONSTRAINT "activity_list_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_request" ADD CONSTRAINT "measure_request_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_request" ADD CONSTRAINT "measure_request_item_fk" FOREIGN KEY ("practice_id","item_id") REFERENCES "public"."catalog_item"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_request" ADD CONSTRAINT "measure_request_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_response" ADD CONSTRAINT "measure_response_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_response" ADD CONSTRAINT "measure_response_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_response" ADD CONSTRAINT "measure_response_version_fk" FOREIGN KEY ("practice_id","item_id","item_version") REFERENCES "public"."catalog_version"("practice_id","item_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_response" ADD CONSTRAINT "measure_response_list_fk" FOREIGN KEY ("practice_id","activity_list_id") REFERENCES "public"."activity_list"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_response" ADD CONSTRAINT "measure_response_corrects_fk" FOREIGN KEY ("practice_id","corrects_id") REFERENCES "public"."measure_response"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "measure_request_client" ON "measure_request" USING btree ("practice_id","client_id","asked_on");--> statement-breakpoint
CREATE INDEX "measure_request_item" ON "measure_request" USING btree ("practice_id","item_id");--> statement-breakpoint
CREATE INDEX "measure_response_client" ON "measure_response" USING btree ("practice_id","client_id","item_id","day","at");--> statement-breakpoint
CREATE INDEX "measure_response_item" ON "measure_response" USING btree ("practice_id","item_id","item_version");--> statement-breakpoint
CREATE INDEX "measure_response_list" ON "measure_response" USING btree ("practice_id","activity_list_id");--> statement-breakpoint
CREATE POLICY "tenant" ON "activity_list" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_client" ON "activity_list" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "measure_request" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_client" ON "measure_request" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "staff_writes" ON "measure_request" AS RESTRICTIVE FOR INSERT TO public WITH CHECK (current_setting('app.scope', true) = 'practice');--> statement-breakpoint
CREATE POLICY "tenant" ON "measure_response" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_client" ON "measure_response" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);