import { type ProcedureInput, versioned } from "./shared";

export const catalogInputs: Record<string, ProcedureInput> = {
  "catalog.save": {
    input: (context) => ({ ...versioned(context), entry: context.entry }),
    may: ["conflict", "invalid"],
  },
  "catalog.submit": { input: versioned, may: ["conflict", "not_current", "stale"] },
  "catalog.sendBack": {
    input: (context) => ({ ...versioned(context), note: "Once more" }),
    may: ["conflict", "not_current", "stale"],
  },
  "catalog.publish": { input: versioned, may: ["conflict", "not_current", "stale"] },
  "catalog.retire": {
    input: (context) => ({ ...versioned(context), reason: "Not used" }),
    may: ["conflict", "not_current", "stale"],
  },
  "catalog.bringBack": { input: versioned, may: ["conflict", "not_current", "stale"] },
  "catalog.create": { input: ({ entry }) => ({ entry }), may: ["conflict", "invalid"] },
  "catalog.import": {
    input: () => ({ file: { format: "json", text: "{}" }, publish: false, dryRun: true }),
    may: ["invalid"],
  },
};
