ALTER TABLE "practice" ALTER COLUMN "answer_time" SET DEFAULT '';--> statement-breakpoint
ALTER TABLE "practice" ADD COLUMN "address" text;--> statement-breakpoint
ALTER TABLE "practice" ADD COLUMN "logo_id" uuid;