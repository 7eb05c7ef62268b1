import { auditFileDto, auditPageDto } from "@/domain/audit/dtos";
import { auditExportSchema, auditQuerySchema } from "@/domain/audit/schemas";
import { exportAudit, readAudit } from "@/server/services/audit/read";
import { memberProcedure, router } from "../init";

export const auditRouter = router({
  list: memberProcedure("audit.read")
    .input(auditQuerySchema)
    .output(auditPageDto)
    .query(({ ctx, input }) => readAudit(ctx.actor, input)),
  export: memberProcedure("audit.read")
    .input(auditExportSchema)
    .output(auditFileDto)
    .mutation(({ ctx, input }) => exportAudit(ctx.actor, input)),
});
