import {
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { Role } from "@/domain/access/roles";
import type { AnswerUnit } from "@/domain/messages/schemas";
import type { Language } from "@/domain/shared/language";
import type { Thresholds } from "@/domain/triage/thresholds";
import { createdAt, moment, rowId, staffPolicy, tenantId, tenantPolicy } from "./columns";

// Global tables: account, session, practice and their one-time links. Everything else belongs to a practice.

export const practice = pgTable("practice", {
  id: uuid("id").primaryKey(),
  name: text("name").notNull(),
  zone: text("zone").notNull(),
  /** How soon the practice answers, as it once wrote it; read only while no number was ever chosen, and empty since. */
  answerTime: text("answer_time").notNull().default(""),
  phone: text("phone"),
  /** One line, as it stands on letters. */
  address: text("address"),
  /** Which of its pictures is the practice's logo; null = none. Pictures come after (without a key). */
  logoId: uuid("logo_id"),
  /** Within how many hours or working days clients are answered; null = no time is promised. */
  answerWithin: integer("answer_within"),
  answerUnit: text("answer_unit").$type<AnswerUnit>().notNull().default("working_days"),
  /** Ranking and proposing is on since then; null = off. Who: a member's id (without a key, members come after). */
  decisionSupportAt: moment("decision_support_at"),
  decisionSupportBy: uuid("decision_support_by"),
  /** From when on the practice wants to be told; what is not there is the product's default. */
  triageThresholds: jsonb("triage_thresholds").$type<Partial<Thresholds>>().notNull().default({}),
  demoLoadedAt: moment("demo_loaded_at"),
  createdAt: createdAt(),
});

export const account = pgTable("account", {
  id: uuid("id").primaryKey(),
  email: text("email").notNull().unique(),
  name: text("name").notNull(),
  passwordHash: text("password_hash").notNull(),
  /** Chosen by the person; null: what their browser asks for. */
  language: text("language").$type<Language>(),
  createdAt: createdAt(),
});

/** Which practices an account may enter: the directory used before the practice is known. */
export const accountPractice = pgTable(
  "account_practice",
  {
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id),
    practiceId: uuid("practice_id")
      .notNull()
      .references(() => practice.id),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.practiceId] }),
    index("account_practice_practice").on(table.practiceId),
  ],
);

/** A signed-in device. The cookie holds a random token; only its SHA-256 stands here. */
export const authSession = pgTable(
  "auth_session",
  {
    id: uuid("id").primaryKey(),
    tokenHash: text("token_hash").notNull().unique(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id),
    /** Where the person works now; null until a practice is chosen. */
    practiceId: uuid("practice_id").references(() => practice.id),
    memberId: uuid("member_id"),
    role: text("role").$type<Role>(),
    clientId: uuid("client_id"),
    device: text("device").notNull(),
    createdAt: createdAt(),
    seenAt: moment("seen_at").notNull().defaultNow(),
    expiresAt: moment("expires_at").notNull(),
    revokedAt: moment("revoked_at"),
  },
  (table) => [
    index("auth_session_account").on(table.accountId, table.createdAt),
    index("auth_session_practice").on(table.practiceId),
  ],
);

export const passwordReset = pgTable(
  "password_reset",
  {
    id: uuid("id").primaryKey(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id),
    tokenHash: text("token_hash").notNull().unique(),
    expiresAt: moment("expires_at").notNull(),
    usedAt: moment("used_at"),
    createdAt: createdAt(),
  },
  (table) => [index("password_reset_account").on(table.accountId, table.createdAt)],
);

/** Counts attempts per hashed address and per hashed account name, so that guessing is slow. */
export const attempt = pgTable(
  "attempt",
  { id: uuid("id").primaryKey(), bucket: text("bucket").notNull(), at: moment("at").notNull().defaultNow() },
  (table) => [index("attempt_bucket").on(table.bucket, table.at)],
);

/** The one-time link that creates a practice and its first admin. */
export const setupLink = pgTable("setup_link", {
  id: uuid("id").primaryKey(),
  tokenHash: text("token_hash").notNull().unique(),
  expiresAt: moment("expires_at").notNull(),
  usedAt: moment("used_at"),
  createdAt: createdAt(),
});

/** What happened to an account outside any practice: sign-ins, password changes, revocations. */
export const accountEvent = pgTable(
  "account_event",
  {
    id: uuid("id").primaryKey(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id),
    action: text("action").notNull(),
    requestId: text("request_id").notNull(),
    at: moment("at").notNull().defaultNow(),
  },
  (table) => [index("account_event_account").on(table.accountId, table.at)],
);

export const member = pgTable(
  "member",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id),
    name: text("name").notNull(),
    email: text("email").notNull(),
    roles: text("roles").array().$type<Role[]>().notNull(),
    /** The client this member is, when they hold the role client. */
    clientId: uuid("client_id"),
    joinedAt: moment("joined_at").notNull().defaultNow(),
    removedAt: moment("removed_at"),
    removedBy: uuid("removed_by"),
    /** Came with an imported archive: nobody signs in as this member until they accept an invitation. */
    unclaimedAt: moment("unclaimed_at"),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    unique("member_account").on(table.practiceId, table.accountId),
    index("member_by_name").on(table.practiceId, table.name, table.id),
    index("member_client").on(table.practiceId, table.clientId),
    tenantPolicy(),
  ],
);

export const invitation = pgTable(
  "invitation",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    tokenHash: text("token_hash").notNull(),
    email: text("email").notNull(),
    name: text("name").notNull(),
    roles: text("roles").array().$type<Role[]>().notNull(),
    clientId: uuid("client_id"),
    /** Of its mail, and of the account that is made from it. */
    language: text("language").$type<Language>().notNull().default("en"),
    invitedBy: uuid("invited_by"),
    createdAt: createdAt(),
    expiresAt: moment("expires_at").notNull(),
    usedAt: moment("used_at"),
    usedBy: uuid("used_by"),
    withdrawnAt: moment("withdrawn_at"),
    mailedCount: integer("mailed_count").notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    uniqueIndex("invitation_token").on(table.practiceId, table.tokenHash),
    index("invitation_created").on(table.practiceId, table.createdAt, table.id),
    index("invitation_client").on(table.practiceId, table.clientId),
    index("invitation_invited_by").on(table.practiceId, table.invitedBy),
    foreignKey({
      name: "invitation_invited_by_fk",
      columns: [table.practiceId, table.invitedBy],
      foreignColumns: [member.practiceId, member.id],
    }),
    tenantPolicy(),
    staffPolicy(),
  ],
);
