ALTER TABLE "plan" ADD COLUMN "minutes_reason" text;--> statement-breakpoint
ALTER TABLE "plan" ADD COLUMN "minutes_allowed" integer;--> statement-breakpoint
ALTER TABLE "plan" ADD COLUMN "minutes_by" uuid;--> statement-breakpoint
ALTER TABLE "plan" ADD COLUMN "minutes_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "plan_version" ADD COLUMN "minutes_reason" text;--> statement-breakpoint
ALTER TABLE "plan_version" ADD COLUMN "minutes_allowed" integer;--> statement-breakpoint
ALTER TABLE "plan_version" ADD COLUMN "minutes_by" uuid;--> statement-breakpoint
ALTER TABLE "plan_version" ADD COLUMN "minutes_at" timestamp with time zone;