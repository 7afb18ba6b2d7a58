CREATE TABLE "inbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "inbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"community" text NOT NULL,
	"via" text NOT NULL,
	"delivery" text NOT NULL,
	"member" text NOT NULL,
	"message" text,
	"version" bigint NOT NULL,
	"state" text NOT NULL,
	"payload" "sealed",
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "inbox_taken_once" UNIQUE("community","delivery")
);
--> statement-breakpoint
ALTER TABLE "inbox" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"inbox" bigint NOT NULL,
	"community" text NOT NULL,
	"member" text NOT NULL,
	"via" text NOT NULL,
	"lane" text NOT NULL,
	"address" json,
	"reply" "sealed",
	"state" text NOT NULL,
	"part" integer DEFAULT 0 NOT NULL,
	"first" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "outbox_one_reply" UNIQUE("inbox")
);
--> statement-breakpoint
ALTER TABLE "outbox" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pauses" (
	"lane" text PRIMARY KEY NOT NULL,
	"community" text NOT NULL,
	"member" text DEFAULT '' NOT NULL,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "pauses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tasks" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tasks_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"community" text NOT NULL,
	"member" text NOT NULL,
	"kind" text NOT NULL,
	"subject" bigint NOT NULL,
	"via" text NOT NULL,
	"lane" text NOT NULL,
	"run_at" timestamp with time zone DEFAULT now() NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"lease" uuid,
	"trouble" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"dead_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "tasks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_inbox_inbox_id_fk" FOREIGN KEY ("inbox") REFERENCES "public"."inbox"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "inbox_of_member" ON "inbox" USING btree ("community","member");--> statement-breakpoint
CREATE INDEX "inbox_of_message" ON "inbox" USING btree ("community","message") WHERE "inbox"."message" is not null;--> statement-breakpoint
CREATE INDEX "inbox_by_age" ON "inbox" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "outbox_by_age" ON "outbox" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "tasks_due" ON "tasks" USING btree ("run_at","id") WHERE "tasks"."dead_at" is null;--> statement-breakpoint
CREATE INDEX "tasks_in_lane" ON "tasks" USING btree ("lane","id") WHERE "tasks"."dead_at" is null;--> statement-breakpoint
CREATE INDEX "tasks_of_subject" ON "tasks" USING btree ("subject","kind");--> statement-breakpoint
CREATE POLICY "own_community" ON "inbox" AS PERMISSIVE FOR ALL TO "proofline_member" USING (community = current_setting('proofline.community', true)) WITH CHECK (community = current_setting('proofline.community', true));--> statement-breakpoint
CREATE POLICY "own_community" ON "outbox" AS PERMISSIVE FOR ALL TO "proofline_member" USING (community = current_setting('proofline.community', true)) WITH CHECK (community = current_setting('proofline.community', true));--> statement-breakpoint
CREATE POLICY "own_community" ON "pauses" AS PERMISSIVE FOR ALL TO "proofline_member" USING (community = current_setting('proofline.community', true)) WITH CHECK (community = current_setting('proofline.community', true));--> statement-breakpoint
CREATE POLICY "own_community" ON "tasks" AS PERMISSIVE FOR ALL TO "proofline_member" USING (community = current_setting('proofline.community', true)) WITH CHECK (community = current_setting('proofline.community', true));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "inbox", "tasks", "outbox", "pauses" TO proofline_member;
