ALTER TABLE "practice" ADD COLUMN "decision_support_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "practice" ADD COLUMN "decision_support_by" uuid;