import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { CatalogContent } from "@/domain/catalog/entry";
import type { BodyPosition, CatalogKind, CatalogStatus, Grade } from "@/domain/catalog/kinds";
import { createdAt, moment, rowId, staffPolicy, tenantId, tenantPolicy } from "./columns";
import { practice } from "./identity";

/** One entry of the practice's catalog, of any kind. Its texts and numbers live in its versions. */
export const catalogItem = pgTable(
  "catalog_item",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    kind: text("kind").$type<CatalogKind>().notNull(),
    /** The stable id of the domain reference, e.g. `e_glute_bridge`; never changes once shipped. */
    key: text("key").notNull(),
    // Maintained from the versions, so that lists need one index.
    title: text("title").notNull(),
    status: text("status").$type<CatalogStatus>().notNull(),
    grade: text("grade").$type<Grade>().notNull(),
    latestVersion: integer("latest_version").notNull(),
    publishedVersion: integer("published_version"),
    changedAt: moment("changed_at").notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    unique("catalog_item_key").on(table.practiceId, table.kind, table.key),
    index("catalog_item_by_title").on(table.practiceId, table.kind, table.title, table.id),
    tenantPolicy(),
  ],
);

/** Every save is a version; a published plan keeps the version it was given. Append-only. */
export const catalogVersion = pgTable(
  "catalog_version",
  {
    practiceId: tenantId().references(() => practice.id),
    itemId: uuid("item_id").notNull(),
    version: integer("version").notNull(),
    content: jsonb("content").$type<CatalogContent>().notNull(),
    /** Why this version was saved: edited, imported, restored. */
    origin: text("origin").$type<"edit" | "import" | "pack">().notNull(),
    createdBy: uuid("created_by"),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.itemId, table.version] }),
    foreignKey({
      name: "catalog_version_item_fk",
      columns: [table.practiceId, table.itemId],
      foreignColumns: [catalogItem.practiceId, catalogItem.id],
    }),
    tenantPolicy(),
  ],
);

/** Each move draft → in_review → published → retired, with who and when. Append-only. */
export const catalogTransition = pgTable(
  "catalog_transition",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    itemId: uuid("item_id").notNull(),
    version: integer("version").notNull(),
    fromStatus: text("from_status").$type<CatalogStatus>(),
    toStatus: text("to_status").$type<CatalogStatus>().notNull(),
    memberId: uuid("member_id"),
    note: text("note"),
    at: moment("at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    index("catalog_transition_item").on(table.practiceId, table.itemId, table.version),
    foreignKey({
      name: "catalog_transition_version_fk",
      columns: [table.practiceId, table.itemId, table.version],
      foreignColumns: [catalogVersion.practiceId, catalogVersion.itemId, catalogVersion.version],
    }),
    tenantPolicy(),
    staffPolicy(),
  ],
);

// Six kinds have tables of their own: what other tables point at, and the published version's typed columns.

export const muscle = pgTable(
  "muscle",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    plainName: text("plain_name").notNull(),
    region: text("region").notNull(),
    tendency: text("tendency").$type<"T" | "P" | "M">().notNull(),
    deep: boolean("deep").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    foreignKey({
      name: "muscle_item_fk",
      columns: [table.practiceId, table.id],
      foreignColumns: [catalogItem.practiceId, catalogItem.id],
    }),
    tenantPolicy(),
  ],
);

export const joint = pgTable(
  "joint",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    plainName: text("plain_name").notNull(),
    sided: boolean("sided").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    foreignKey({
      name: "joint_item_fk",
      columns: [table.practiceId, table.id],
      foreignColumns: [catalogItem.practiceId, catalogItem.id],
    }),
    tenantPolicy(),
  ],
);

export const pattern = pgTable(
  "pattern",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    plainTitle: text("plain_title").notNull(),
    sides: text("sides").array().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    foreignKey({
      name: "pattern_item_fk",
      columns: [table.practiceId, table.id],
      foreignColumns: [catalogItem.practiceId, catalogItem.id],
    }),
    tenantPolicy(),
  ],
);

export const assessmentTest = pgTable(
  "assessment_test",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    position: text("position").$type<BodyPosition>().notNull(),
    unit: text("unit").notNull(),
    sided: boolean("sided").notNull(),
    reliability: text("reliability").$type<"G" | "M" | "P" | "U">().notNull(),
    shortBattery: boolean("short_battery").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    foreignKey({
      name: "assessment_test_item_fk",
      columns: [table.practiceId, table.id],
      foreignColumns: [catalogItem.practiceId, catalogItem.id],
    }),
    tenantPolicy(),
  ],
);

export const reliefTechnique = pgTable(
  "relief_technique",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    position: text("position").$type<BodyPosition>().notNull(),
    sided: boolean("sided").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    foreignKey({
      name: "relief_technique_item_fk",
      columns: [table.practiceId, table.id],
      foreignColumns: [catalogItem.practiceId, catalogItem.id],
    }),
    tenantPolicy(),
  ],
);

export const exercise = pgTable(
  "exercise",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    block: text("block").$type<"relax" | "stimulate" | "strengthen" | "joint">().notNull(),
    position: text("position").$type<BodyPosition>().notNull(),
    sidedness: text("sidedness").$type<"uni" | "bi" | "alt">().notNull(),
    general: boolean("general").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    index("exercise_by_block").on(table.practiceId, table.block, table.id),
    foreignKey({
      name: "exercise_item_fk",
      columns: [table.practiceId, table.id],
      foreignColumns: [catalogItem.practiceId, catalogItem.id],
    }),
    tenantPolicy(),
  ],
);
