import { followUpSchema } from "@/domain/progress/follow-dtos";
import { readFollowUpSchema } from "@/domain/progress/follow-schemas";
import { chartSchema, feedSchema, stepHistorySchema } from "@/domain/progress/watch-dtos";
import { readChartSchema, readFeedSchema, readStepHistorySchema } from "@/domain/progress/watch-schemas";
import { readClientChart } from "@/server/services/progress/read-client-chart";
import { readClientFeed } from "@/server/services/progress/read-client-feed";
import { readFollowUp } from "@/server/services/progress/read-follow-up";
import { readStepHistory } from "@/server/services/progress/read-step-history";
import { memberProcedure, router } from "../init";

export const progressRouter = router({
  chart: memberProcedure("progress.read")
    .input(readChartSchema)
    .output(chartSchema)
    .query(({ ctx, input }) => readClientChart(ctx.actor, input)),
  steps: memberProcedure("progress.read")
    .input(readStepHistorySchema)
    .output(stepHistorySchema)
    .query(({ ctx, input }) => readStepHistory(ctx.actor, input)),
  followUp: memberProcedure("progress.read")
    .input(readFollowUpSchema)
    .output(followUpSchema)
    .query(({ ctx, input }) => readFollowUp(ctx.actor, input)),
  feed: memberProcedure("progress.read")
    .input(readFeedSchema)
    .output(feedSchema)
    .query(({ ctx, input }) => readClientFeed(ctx.actor, input)),
});
