-- Roles belong to the whole server, so another database of Proofline's may have made this one, or be making it right now.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'proofline_member') THEN
    CREATE ROLE proofline_member NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
--> statement-breakpoint
-- A superuser may take any role; another user has to be given this one, also where it made the role itself.
DO $$ BEGIN
  SET LOCAL ROLE proofline_member;
  RESET ROLE;
EXCEPTION WHEN insufficient_privilege THEN
  GRANT proofline_member TO CURRENT_USER;
END $$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO proofline_member;
--> statement-breakpoint
CREATE DOMAIN "sealed" AS text CHECK (VALUE LIKE 'v1.%');
--> statement-breakpoint
ALTER TABLE "reviews" RENAME COLUMN "review" TO "plain";
--> statement-breakpoint
ALTER TABLE "reviews" ALTER COLUMN "plain" DROP NOT NULL;
--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "review" "sealed";
--> statement-breakpoint
-- The start that runs this writes the true outline of every row that is here already, as it seals them.
ALTER TABLE "reviews" ADD COLUMN "outline" json DEFAULT '{}' NOT NULL;
--> statement-breakpoint
ALTER TABLE "reviews" ALTER COLUMN "outline" DROP DEFAULT;
--> statement-breakpoint
CREATE INDEX "reviews_with_text" ON "reviews" USING btree ("kept_at") WHERE "reviews"."review" is not null;
--> statement-breakpoint
CREATE TABLE "members" (
	"community" text NOT NULL,
	"member" text NOT NULL,
	"keeps" boolean NOT NULL,
	"met_with" text,
	"met_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "members_community_member_pk" PRIMARY KEY("community","member")
);
--> statement-breakpoint
CREATE TABLE "limits" (
	"community" text NOT NULL,
	"member" text NOT NULL,
	"channel" text NOT NULL,
	"name" text NOT NULL,
	"free_at" timestamp with time zone NOT NULL,
	CONSTRAINT "limits_community_member_channel_name_pk" PRIMARY KEY("community","member","channel","name")
);
--> statement-breakpoint
CREATE INDEX "limits_by_time" ON "limits" USING btree ("free_at");
--> statement-breakpoint
CREATE TABLE "sealing_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "reviews" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "members" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "limits" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "own_community" ON "reviews" AS PERMISSIVE FOR ALL TO "proofline_member" USING (community = current_setting('proofline.community', true)) WITH CHECK (community = current_setting('proofline.community', true));
--> statement-breakpoint
CREATE POLICY "own_community" ON "members" AS PERMISSIVE FOR ALL TO "proofline_member" USING (community = current_setting('proofline.community', true)) WITH CHECK (community = current_setting('proofline.community', true));
--> statement-breakpoint
CREATE POLICY "own_community" ON "limits" AS PERMISSIVE FOR ALL TO "proofline_member" USING (community = current_setting('proofline.community', true)) WITH CHECK (community = current_setting('proofline.community', true));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "reviews", "members", "limits" TO proofline_member;
