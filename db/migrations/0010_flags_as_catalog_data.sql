CREATE TABLE "warning_card" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"way" text NOT NULL,
	"given_by" uuid,
	"given_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "warning_card_practice_id_id_pk" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "warning_card" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "red_flag_screen" ADD COLUMN "raised" jsonb;--> statement-breakpoint
ALTER TABLE "screen_answer" ADD COLUMN "item_version" integer;--> statement-breakpoint
ALTER TABLE "warning_card" ADD CONSTRAINT "warning_card_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "warning_card" ADD CONSTRAINT "warning_card_client_fk" FOREIGN KEY ("practice_id","client_id") REFERENCES "public"."client"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "warning_card_client" ON "warning_card" USING btree ("practice_id","client_id","given_at","id");--> statement-breakpoint
CREATE POLICY "tenant" ON "warning_card" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "own_client" ON "warning_card" AS RESTRICTIVE FOR ALL TO public USING (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid) WITH CHECK (current_setting('app.scope', true) = 'practice' or client_id = nullif(current_setting('app.client_id', true), '')::uuid);