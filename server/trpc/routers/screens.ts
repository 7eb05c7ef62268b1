import {
  clearedScreenSchema,
  givenCardSchema,
  recordedScreenSchema,
  savedCautionSchema,
  screensSchema,
} from "@/domain/assessment/screen-dtos";
import {
  clearScreenSchema,
  endCautionSchema,
  giveWarningCardSchema,
  readScreensSchema,
  recordCautionSchema,
  recordScreenSchema,
} from "@/domain/assessment/screen-schemas";
import { clearScreen } from "@/server/services/screens/clear-screen";
import { endCaution } from "@/server/services/screens/end-caution";
import { giveWarningCard } from "@/server/services/screens/give-warning-card";
import { readScreens } from "@/server/services/screens/read";
import { recordCaution } from "@/server/services/screens/record-caution";
import { recordScreen } from "@/server/services/screens/record-screen";
import { memberProcedure, router } from "../init";

export const screensRouter = router({
  read: memberProcedure("client.read")
    .input(readScreensSchema)
    .output(screensSchema)
    .query(({ ctx, input }) => readScreens(ctx.actor, input)),
  record: memberProcedure("screen.record")
    .input(recordScreenSchema)
    .output(recordedScreenSchema)
    .mutation(({ ctx, input }) => recordScreen(ctx.actor, input)),
  clear: memberProcedure("screen.clear")
    .input(clearScreenSchema)
    .output(clearedScreenSchema)
    .mutation(({ ctx, input }) => clearScreen(ctx.actor, input)),
  recordCaution: memberProcedure("screen.record")
    .input(recordCautionSchema)
    .output(savedCautionSchema)
    .mutation(({ ctx, input }) => recordCaution(ctx.actor, input)),
  giveWarningCard: memberProcedure("screen.record")
    .input(giveWarningCardSchema)
    .output(givenCardSchema)
    .mutation(({ ctx, input }) => giveWarningCard(ctx.actor, input)),
  endCaution: memberProcedure("screen.record")
    .input(endCautionSchema)
    .output(savedCautionSchema)
    .mutation(({ ctx, input }) => endCaution(ctx.actor, input)),
});
