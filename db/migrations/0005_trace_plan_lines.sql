ALTER TABLE "assignment" ADD COLUMN "rule_ids" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "assignment_purpose" ADD COLUMN "finding_id" uuid;--> statement-breakpoint
ALTER TABLE "draft_assignment" ADD COLUMN "rule_ids" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "draft_purpose" ADD COLUMN "finding_id" uuid;--> statement-breakpoint
ALTER TABLE "assignment_purpose" ADD CONSTRAINT "assignment_purpose_finding_fk" FOREIGN KEY ("practice_id","finding_id") REFERENCES "public"."finding"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_purpose" ADD CONSTRAINT "draft_purpose_finding_fk" FOREIGN KEY ("practice_id","finding_id") REFERENCES "public"."finding"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assignment_purpose_finding" ON "assignment_purpose" USING btree ("practice_id","finding_id");--> statement-breakpoint
CREATE INDEX "draft_purpose_finding" ON "draft_purpose" USING btree ("practice_id","finding_id");