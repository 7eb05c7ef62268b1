import { z } from "zod";
import { cursorSchema, idSchema, pageDirectionSchema, pageSizeSchema } from "../shared/ids";
import { doseBands } from "./dose";
import { outcomeGroupSchema } from "./onset";

/** Below so many people no share, mean or curve is shown: chance would speak louder than the method. */
export const leastPeople = 30;

const share = z.strictObject({ count: z.int(), n: z.int(), share: z.number(), low: z.number(), high: z.number() });
export type Share = z.infer<typeof share>;
const counted = z.strictObject({ count: z.int(), n: z.int(), interval: share.nullable() });

const armSchema = z.strictObject({
  key: z.enum(["four", "fewer"]),
  n: z.int(),
  events: z.int(),
  /** Null below `leastPeople`. Times are days from the confirmed recovery. */
  curve: z
    .strictObject({
      steps: z.array(z.strictObject({ time: z.number(), survival: z.number(), low: z.number(), high: z.number() })),
      /** Times at which somebody's follow-up ended without pain coming back. */
      censored: z.array(z.number()),
      /** How many were still followed at each of `riskDays`. */
      atRisk: z.array(z.int()),
      median: z.number().nullable(),
    })
    .nullable(),
});
export type SurvivalArm = z.infer<typeof armSchema>;

export const outcomeReportSchema = z.strictObject({
  /** Everyone of the group, however short their time. */
  clients: z.int(),
  /** Whoever came at least 365 days ago; missing answers count as not pain-free. */
  year: z.strictObject({
    n: z.int(),
    answered: z.int(),
    free: z.int(),
    headline: share.nullable(),
    complete: share.nullable(),
  }),
  survival: z.strictObject({
    arms: z.array(armSchema),
    logRank: z.strictObject({ chiSquare: z.number(), p: z.number() }).nullable(),
  }),
  measures: z.array(
    z.strictObject({
      itemId: idSchema,
      n: z.int(),
      improved: z.int(),
      same: z.int(),
      worse: z.int(),
      interval: share.nullable(),
    }),
  ),
  dose: z.strictObject({
    n: z.int(),
    correlation: z.strictObject({ n: z.int(), rho: z.number(), low: z.number(), high: z.number() }).nullable(),
    bands: z.array(counted.extend({ band: z.enum(doseBands) })),
  }),
  relief: z.array(
    z.strictObject({
      itemId: idSchema,
      n: z.int(),
      uses: z.int(),
      /** Means over people of each one's own mean; the change with its interval. Null below `leastPeople`. */
      change: z
        .strictObject({ before: z.number(), after: z.number(), mean: z.number(), low: z.number(), high: z.number() })
        .nullable(),
    }),
  ),
  neverDone: z.array(z.strictObject({ itemId: idSchema, assigned: z.int(), never: z.int() })),
});
export type OutcomeReport = z.infer<typeof outcomeReportSchema>;

export const storedReportsSchema = z.record(outcomeGroupSchema, outcomeReportSchema);
export type StoredReports = z.infer<typeof storedReportsSchema>;

export const readOutcomesSchema = z.strictObject({ group: outcomeGroupSchema.default("all") });
export const outcomesDto = z.strictObject({
  group: outcomeGroupSchema,
  countedAt: z.date(),
  /** The practice's, for the day and time of the count. */
  zone: z.string(),
  report: outcomeReportSchema,
  /** The titles of the items that the report names, in the reader's language. */
  titles: z.record(z.string(), z.string()),
});
export type Outcomes = z.infer<typeof outcomesDto>;
export const outcomesFileDto = z.strictObject({ name: z.string(), mediaType: z.string(), text: z.string() });

/** The clients behind one number. The last ones need the item that the number is about. */
export const outcomeSets = [
  "clients",
  "year",
  "year_answered",
  "year_free",
  "year_missing",
  "four",
  "four_recurred",
  "fewer",
  "fewer_recurred",
  "dose",
  "dose_low",
  "dose_middle",
  "dose_high",
  "dose_low_less",
  "dose_middle_less",
  "dose_high_less",
  "measure",
  "measure_improved",
  "measure_same",
  "measure_worse",
  "relief",
  "assigned",
  "never_done",
] as const;
export const outcomeSetSchema = z.enum(outcomeSets);
export type OutcomeSet = z.infer<typeof outcomeSetSchema>;

const aboutItems: readonly OutcomeSet[] = [
  "measure",
  "measure_improved",
  "measure_same",
  "measure_worse",
  "relief",
  "assigned",
  "never_done",
];
/** Whether a number is about one item of the catalog. */
export const outcomeSetNeedsItem = (set: OutcomeSet): boolean => aboutItems.includes(set);

export const listOutcomeClientsSchema = z.strictObject({
  set: outcomeSetSchema,
  group: outcomeGroupSchema.default("all"),
  itemId: idSchema.nullish(),
  limit: pageSizeSchema.default(50),
  cursor: cursorSchema.nullish(),
  direction: pageDirectionSchema,
});
export const outcomeClientsDto = z.strictObject({
  /** The item that the number is about, in the reader's language. */
  item: z.string().nullable(),
  items: z.array(
    z.strictObject({
      id: idSchema,
      name: z.string(),
      intakeOn: z.string(),
      stepsAchieved: z.int(),
      /** Came at least 365 days ago: an answer is due. */
      yearOver: z.boolean(),
      /** The twelve-month answer; null: none. */
      painFree: z.boolean().nullable(),
      recurredOn: z.string().nullable(),
    }),
  ),
  next: cursorSchema.nullable(),
});
