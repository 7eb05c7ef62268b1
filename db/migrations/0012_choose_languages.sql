ALTER TABLE "account" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "invitation" ADD COLUMN "language" text DEFAULT 'en' NOT NULL;