import { foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { assessmentTest, exercise, joint, muscle, pattern } from "./catalog";
import { tenantId, tenantPolicy } from "./columns";
import { practice } from "./identity";

// Links of the published versions, so that "which exercises serve this muscle" is an index, not a scan of texts.

export const patternMuscle = pgTable(
  "pattern_muscle",
  {
    practiceId: tenantId().references(() => practice.id),
    patternId: uuid("pattern_id").notNull(),
    muscleId: uuid("muscle_id").notNull(),
    role: text("role").$type<"tight" | "weak">().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.patternId, table.muscleId, table.role] }),
    index("pattern_muscle_muscle").on(table.practiceId, table.muscleId),
    foreignKey({
      name: "pattern_muscle_pattern_fk",
      columns: [table.practiceId, table.patternId],
      foreignColumns: [pattern.practiceId, pattern.id],
    }),
    foreignKey({
      name: "pattern_muscle_muscle_fk",
      columns: [table.practiceId, table.muscleId],
      foreignColumns: [muscle.practiceId, muscle.id],
    }),
    tenantPolicy(),
  ],
);

export const patternJoint = pgTable(
  "pattern_joint",
  {
    practiceId: tenantId().references(() => practice.id),
    patternId: uuid("pattern_id").notNull(),
    jointId: uuid("joint_id").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.patternId, table.jointId] }),
    index("pattern_joint_joint").on(table.practiceId, table.jointId),
    foreignKey({
      name: "pattern_joint_pattern_fk",
      columns: [table.practiceId, table.patternId],
      foreignColumns: [pattern.practiceId, pattern.id],
    }),
    foreignKey({
      name: "pattern_joint_joint_fk",
      columns: [table.practiceId, table.jointId],
      foreignColumns: [joint.practiceId, joint.id],
    }),
    tenantPolicy(),
  ],
);

export const patternTest = pgTable(
  "pattern_test",
  {
    practiceId: tenantId().references(() => practice.id),
    patternId: uuid("pattern_id").notNull(),
    testId: uuid("test_id").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.patternId, table.testId] }),
    index("pattern_test_test").on(table.practiceId, table.testId),
    foreignKey({
      name: "pattern_test_pattern_fk",
      columns: [table.practiceId, table.patternId],
      foreignColumns: [pattern.practiceId, pattern.id],
    }),
    foreignKey({
      name: "pattern_test_test_fk",
      columns: [table.practiceId, table.testId],
      foreignColumns: [assessmentTest.practiceId, assessmentTest.id],
    }),
    tenantPolicy(),
  ],
);

export const exerciseMuscle = pgTable(
  "exercise_muscle",
  {
    practiceId: tenantId().references(() => practice.id),
    exerciseId: uuid("exercise_id").notNull(),
    muscleId: uuid("muscle_id").notNull(),
    role: text("role").$type<"strengthen" | "activate" | "lengthen">().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.exerciseId, table.muscleId, table.role] }),
    index("exercise_muscle_muscle").on(table.practiceId, table.muscleId, table.role),
    foreignKey({
      name: "exercise_muscle_exercise_fk",
      columns: [table.practiceId, table.exerciseId],
      foreignColumns: [exercise.practiceId, exercise.id],
    }),
    foreignKey({
      name: "exercise_muscle_muscle_fk",
      columns: [table.practiceId, table.muscleId],
      foreignColumns: [muscle.practiceId, muscle.id],
    }),
    tenantPolicy(),
  ],
);

export const exerciseJoint = pgTable(
  "exercise_joint",
  {
    practiceId: tenantId().references(() => practice.id),
    exerciseId: uuid("exercise_id").notNull(),
    jointId: uuid("joint_id").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.exerciseId, table.jointId] }),
    index("exercise_joint_joint").on(table.practiceId, table.jointId),
    foreignKey({
      name: "exercise_joint_exercise_fk",
      columns: [table.practiceId, table.exerciseId],
      foreignColumns: [exercise.practiceId, exercise.id],
    }),
    foreignKey({
      name: "exercise_joint_joint_fk",
      columns: [table.practiceId, table.jointId],
      foreignColumns: [joint.practiceId, joint.id],
    }),
    tenantPolicy(),
  ],
);

export const exercisePattern = pgTable(
  "exercise_pattern",
  {
    practiceId: tenantId().references(() => practice.id),
    exerciseId: uuid("exercise_id").notNull(),
    patternId: uuid("pattern_id").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.exerciseId, table.patternId] }),
    index("exercise_pattern_pattern").on(table.practiceId, table.patternId),
    foreignKey({
      name: "exercise_pattern_exercise_fk",
      columns: [table.practiceId, table.exerciseId],
      foreignColumns: [exercise.practiceId, exercise.id],
    }),
    foreignKey({
      name: "exercise_pattern_pattern_fk",
      columns: [table.practiceId, table.patternId],
      foreignColumns: [pattern.practiceId, pattern.id],
    }),
    tenantPolicy(),
  ],
);
