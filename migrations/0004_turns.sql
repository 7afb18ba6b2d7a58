DROP INDEX "tasks_due";--> statement-breakpoint
CREATE INDEX "tasks_by_community" ON "tasks" USING btree ("community","run_at","id") WHERE "tasks"."dead_at" is null;