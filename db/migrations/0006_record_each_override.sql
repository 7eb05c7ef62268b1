ALTER TABLE "assignment" ADD COLUMN "overrides" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "draft_assignment" ADD COLUMN "overrides" jsonb DEFAULT '[]'::jsonb NOT NULL;