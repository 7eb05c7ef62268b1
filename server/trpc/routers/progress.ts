import { chartSchema, feedSchema } from "@/domain/progress/watch-dtos";
import { readChartSchema, readFeedSchema } from "@/domain/progress/watch-schemas";
import { readClientChart } from "@/server/services/progress/read-client-chart";
import { readClientFeed } from "@/server/services/progress/read-client-feed";
import { memberProcedure, router } from "../init";

export const progressRouter = router({
  chart: memberProcedure("progress.read")
    .input(readChartSchema)
    .output(chartSchema)
    .query(({ ctx, input }) => readClientChart(ctx.actor, input)),
  feed: memberProcedure("progress.read")
    .input(readFeedSchema)
    .output(feedSchema)
    .query(({ ctx, input }) => readClientFeed(ctx.actor, input)),
});
