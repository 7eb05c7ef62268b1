import { auditClientsDto, auditFileDto, auditPageDto } from "@/domain/audit/dtos";
import { auditClientsSchema, auditExportSchema, auditQuerySchema } from "@/domain/audit/schemas";
import { findAuditedClients } from "@/server/services/audit/find-clients";
import { exportAudit, readAudit } from "@/server/services/audit/read";
import { memberProcedure, router } from "../init";

export const auditRouter = router({
  list: memberProcedure("audit.read")
    .input(auditQuerySchema)
    .output(auditPageDto)
    .query(({ ctx, input }) => readAudit(ctx.actor, input)),
  clients: memberProcedure("audit.read")
    .input(auditClientsSchema)
    .output(auditClientsDto)
    .query(({ ctx, input }) => findAuditedClients(ctx.actor, input)),
  export: memberProcedure("audit.read")
    .input(auditExportSchema)
    .output(auditFileDto)
    .mutation(({ ctx, input }) => exportAudit(ctx.actor, input)),
});
