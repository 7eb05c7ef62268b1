import { doneDto } from "@/domain/account/dtos";
import { noInputSchema } from "@/domain/account/schemas";
import { erasedCountsDto, erasureListDto, ownErasureDto } from "@/domain/erasure/dtos";
import { eraseClientSchema, erasedCountsSchema } from "@/domain/erasure/schemas";
import { eraseClient } from "@/server/services/erasure/erase-client";
import { readErasures, readOwnErasure } from "@/server/services/erasure/read";
import { readErasedCounts } from "@/server/services/erasure/read-counts";
import { requestErasure } from "@/server/services/erasure/request-erasure";
import { withdrawErasure } from "@/server/services/erasure/withdraw-request";
import { memberProcedure, router } from "../init";

export const erasureRouter = router({
  own: memberProcedure("own.read")
    .input(noInputSchema)
    .output(ownErasureDto)
    .query(({ ctx, input }) => readOwnErasure(ctx.actor, input)),
  request: memberProcedure("own.change")
    .input(noInputSchema)
    .output(doneDto)
    .mutation(({ ctx, input }) => requestErasure(ctx.actor, input)),
  withdraw: memberProcedure("own.change")
    .input(noInputSchema)
    .output(doneDto)
    .mutation(({ ctx, input }) => withdrawErasure(ctx.actor, input)),
  list: memberProcedure("client.erase")
    .input(noInputSchema)
    .output(erasureListDto)
    .query(({ ctx, input }) => readErasures(ctx.actor, input)),
  counts: memberProcedure("outcome.read")
    .input(erasedCountsSchema)
    .output(erasedCountsDto)
    .query(({ ctx, input }) => readErasedCounts(ctx.actor, input)),
  erase: memberProcedure("client.erase")
    .input(eraseClientSchema)
    .output(doneDto)
    .mutation(({ ctx, input }) => eraseClient(ctx.actor, input)),
});
