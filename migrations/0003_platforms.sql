CREATE TABLE "disputes" (
	"community" text NOT NULL,
	"member" text NOT NULL,
	"review" uuid NOT NULL,
	"rule" text NOT NULL,
	"noted_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "disputes_community_member_review_rule_pk" PRIMARY KEY("community","member","review","rule")
);
--> statement-breakpoint
ALTER TABLE "disputes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "channels" (
	"community" text NOT NULL,
	"member" text DEFAULT '' NOT NULL,
	"channel" text NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "channels_community_channel_pk" PRIMARY KEY("community","channel")
);
--> statement-breakpoint
ALTER TABLE "channels" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "departures" (
	"community" text PRIMARY KEY NOT NULL,
	"member" text DEFAULT '' NOT NULL,
	"left_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "departures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "leases" (
	"name" text PRIMARY KEY NOT NULL,
	"holder" uuid NOT NULL,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vault" (
	"community" text NOT NULL,
	"member" text DEFAULT '' NOT NULL,
	"name" text NOT NULL,
	"text" "sealed" NOT NULL,
	"until" timestamp with time zone,
	CONSTRAINT "vault_community_name_pk" PRIMARY KEY("community","name")
);
--> statement-breakpoint
ALTER TABLE "vault" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "inbox" ADD COLUMN "progress" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "back" "sealed";--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "pages" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "edits" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "ids" json DEFAULT '[]'::json NOT NULL;--> statement-breakpoint
CREATE POLICY "own_community" ON "disputes" AS PERMISSIVE FOR ALL TO "proofline_member" USING (community = current_setting('proofline.community', true)) WITH CHECK (community = current_setting('proofline.community', true));--> statement-breakpoint
CREATE POLICY "own_community" ON "channels" AS PERMISSIVE FOR ALL TO "proofline_member" USING (community = current_setting('proofline.community', true)) WITH CHECK (community = current_setting('proofline.community', true));--> statement-breakpoint
CREATE POLICY "own_community" ON "departures" AS PERMISSIVE FOR ALL TO "proofline_member" USING (community = current_setting('proofline.community', true)) WITH CHECK (community = current_setting('proofline.community', true));--> statement-breakpoint
CREATE POLICY "own_community" ON "vault" AS PERMISSIVE FOR ALL TO "proofline_member" USING (community = current_setting('proofline.community', true)) WITH CHECK (community = current_setting('proofline.community', true));
--> statement-breakpoint
UPDATE "outbox" SET "ids" = json_build_array("first") WHERE "first" IS NOT NULL;
--> statement-breakpoint
ALTER TABLE "outbox" DROP COLUMN "first";
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "vault", "channels", "departures", "disputes" TO proofline_member;
