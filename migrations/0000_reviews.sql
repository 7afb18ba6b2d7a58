CREATE TABLE "reviews" (
	"community" text NOT NULL,
	"id" uuid NOT NULL,
	"member" text NOT NULL,
	"ask" text NOT NULL,
	"role" text NOT NULL,
	"review" json NOT NULL,
	"kept_at" timestamp with time zone NOT NULL,
	CONSTRAINT "reviews_community_id_pk" PRIMARY KEY("community","id"),
	CONSTRAINT "reviews_kept_once" UNIQUE("community","member","ask")
);
--> statement-breakpoint
CREATE INDEX "reviews_in_order" ON "reviews" USING btree ("community","member","id");