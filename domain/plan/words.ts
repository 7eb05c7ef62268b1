import { z } from "zod";

export { stepOfPhase } from "./step-of-phase";

/** The method's four steps, in order. */
export const steps = ["find", "relieve", "muscles", "joints"] as const;
export const stepSchema = z.enum(steps);
export type Step = z.infer<typeof stepSchema>;

/** Where an assignment stands: step 2, the three phases of step 3, or step 4. */
export const phases = ["relieve", "relax", "stimulate", "strengthen", "joint"] as const;
export const phaseSchema = z.enum(phases);
export type Phase = z.infer<typeof phaseSchema>;

export const assignmentSides = ["left", "right", "both", "alternating", "none"] as const;
export const assignmentSideSchema = z.enum(assignmentSides);
export type AssignmentSide = z.infer<typeof assignmentSideSchema>;

export const stepStates = ["not_started", "planned", "under_way", "achieved", "not_indicated"] as const;
export const stepStateSchema = z.enum(stepStates);
export type StepState = z.infer<typeof stepStateSchema>;
