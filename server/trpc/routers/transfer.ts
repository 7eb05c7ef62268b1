import { doneDto } from "@/domain/account/dtos";
import { noInputSchema } from "@/domain/account/schemas";

import { startedTransferDto, transferListDto } from "@/domain/transfer/dtos";
import { acceptImportSchema, startImportSchema, transferIdSchema } from "@/domain/transfer/schemas";
import { acceptImport } from "@/server/services/transfer/accept-import";
import { finishUpload } from "@/server/services/transfer/finish-upload";
import { readTransfers } from "@/server/services/transfer/read";
import { removeTransfer } from "@/server/services/transfer/remove-transfer";
import { requestExport } from "@/server/services/transfer/request-export";
import { startImport } from "@/server/services/transfer/start-import";
import { memberProcedure, router } from "../init";

export const transferRouter = router({
  list: memberProcedure("practice.transfer")
    .input(noInputSchema)
    .output(transferListDto)
    .query(({ ctx, input }) => readTransfers(ctx.actor, input)),
  requestExport: memberProcedure("practice.transfer")
    .input(noInputSchema)
    .output(startedTransferDto)
    .mutation(({ ctx, input }) => requestExport(ctx.actor, input)),
  remove: memberProcedure("practice.transfer")
    .input(transferIdSchema)
    .output(doneDto)
    .mutation(({ ctx, input }) => removeTransfer(ctx.actor, input)),
  startImport: memberProcedure("practice.transfer")
    .input(startImportSchema)
    .output(startedTransferDto)
    .mutation(({ ctx, input }) => startImport(ctx.actor, input)),
  finishUpload: memberProcedure("practice.transfer")
    .input(transferIdSchema)
    .output(doneDto)
    .mutation(({ ctx, input }) => finishUpload(ctx.actor, input)),
  acceptImport: memberProcedure("practice.transfer")
    .input(acceptImportSchema)
    .output(doneDto)
    .mutation(({ ctx, input }) => acceptImport(ctx.actor, input)),
});
