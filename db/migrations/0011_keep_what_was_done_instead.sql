ALTER TABLE "log" ADD COLUMN "instead_item_id" uuid;--> statement-breakpoint
ALTER TABLE "log" ADD COLUMN "instead_version" integer;--> statement-breakpoint
ALTER TABLE "log" ADD COLUMN "said_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "log" ADD COLUMN "said_day" date;--> statement-breakpoint
ALTER TABLE "pain_rating" ADD COLUMN "said_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "pain_rating" ADD COLUMN "said_day" date;--> statement-breakpoint
ALTER TABLE "relief_use" ADD COLUMN "said_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "relief_use" ADD COLUMN "said_day" date;--> statement-breakpoint
ALTER TABLE "log" ADD CONSTRAINT "log_instead_fk" FOREIGN KEY ("practice_id","instead_item_id","instead_version") REFERENCES "public"."catalog_version"("practice_id","item_id","version") ON DELETE no action ON UPDATE no action;