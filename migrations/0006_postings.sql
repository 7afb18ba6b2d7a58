CREATE TABLE "postings" (
	"community" text NOT NULL,
	"member" text NOT NULL,
	"id" text NOT NULL,
	"name" "sealed" NOT NULL,
	"text" "sealed" NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	"used_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "postings_community_member_id_pk" PRIMARY KEY("community","member","id")
);
--> statement-breakpoint
ALTER TABLE "postings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "postings_by_use" ON "postings" USING btree ("used_at");--> statement-breakpoint
CREATE POLICY "own_community" ON "postings" AS PERMISSIVE FOR ALL TO "proofline_member" USING (community = current_setting('proofline.community', true)) WITH CHECK (community = current_setting('proofline.community', true));--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "postings" TO proofline_member;
