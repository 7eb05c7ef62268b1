import { z } from "zod";
import { roleSchema } from "../access/roles";
import { cursorSchema, idSchema } from "../shared/ids";

export const auditRecordDto = z.strictObject({
  id: idSchema,
  at: z.date(),
  actorKind: z.union([roleSchema, z.literal("system")]),
  memberId: idSchema.nullable(),
  memberName: z.string().nullable(),
  action: z.string(),
  subjectKind: z.string(),
  subjectId: idSchema.nullable(),
  clientId: idSchema.nullable(),
  clientName: z.string().nullable(),
  requestId: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
});
export type AuditRecordView = z.infer<typeof auditRecordDto>;
export const auditPageDto = z.strictObject({ items: z.array(auditRecordDto), next: cursorSchema.nullable() });
export const auditFileDto = z.strictObject({ csv: z.string(), rows: z.number().int(), capped: z.boolean() });
export const auditClientsDto = z.strictObject({
  items: z.array(z.strictObject({ id: idSchema, name: z.string() })),
});
