import { z } from "zod";
import { roleSchema } from "../access/roles";
import { deliverySchema, linkStateSchema } from "../account/dtos";
import { cursorSchema, idSchema } from "../shared/ids";

const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ items: z.array(item), next: cursorSchema.nullable() });

export const memberDto = z.strictObject({
  id: idSchema,
  name: z.string(),
  email: z.string(),
  roles: z.array(roleSchema),
  joinedAt: z.date(),
  isSelf: z.boolean(),
  /** Came with an imported archive and was not invited yet. */
  isUnclaimed: z.boolean(),
});
export type MemberView = z.infer<typeof memberDto>;
export const memberPageDto = pageOf(memberDto);

export const invitationDto = z.strictObject({
  id: idSchema,
  name: z.string(),
  email: z.string(),
  roles: z.array(roleSchema),
  invitedBy: z.string().nullable(),
  createdAt: z.date(),
  expiresAt: z.date(),
  isExpired: z.boolean(),
});
export type InvitationView = z.infer<typeof invitationDto>;
export const invitationPageDto = pageOf(invitationDto);

/** After the mail went out. The link is shown when the mail failed, and in the demo. */
export const invitedDto = z.strictObject({
  invitationId: idSchema,
  delivery: deliverySchema,
  link: z.string().nullable(),
});
export type Invited = z.infer<typeof invitedDto>;

/** Whether and how a client can sign in. */
export const clientAccessDto = z.strictObject({
  suggestedEmail: z.string().nullable(),
  member: z.strictObject({ email: z.string(), joinedAt: z.date() }).nullable(),
  invitation: z
    .strictObject({ id: idSchema, email: z.string(), createdAt: z.date(), expiresAt: z.date(), isExpired: z.boolean() })
    .nullable(),
});
export type ClientAccess = z.infer<typeof clientAccessDto>;

/** What a link shows before anything is done with it. Only an open one names anybody. */
export const invitationLinkDto = z.discriminatedUnion("state", [
  z.strictObject({
    state: z.literal("open"),
    practiceName: z.string(),
    invitedBy: z.string().nullable(),
    name: z.string(),
    email: z.string(),
    roles: z.array(roleSchema),
    hasAccount: z.boolean(),
    expiresAt: z.date(),
  }),
  z.strictObject({ state: linkStateSchema.exclude(["open"]) }),
]);
export type InvitationLink = z.infer<typeof invitationLinkDto>;

export const changedRolesDto = z.strictObject({ roles: z.array(roleSchema) });
export const acceptedDto = z.strictObject({ email: z.string(), practiceId: idSchema, role: roleSchema });

export const practiceDto = z.strictObject({
  name: z.string(),
  zone: z.string(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  logoId: idSchema.nullable(),
});
export const chosenLogoDto = practiceDto.pick({ logoId: true });
export type PracticeView = z.infer<typeof practiceDto>;

/** Decision support as it stands, with who switched it on and when. */
export const decisionSupportDto = z.strictObject({
  on: z.boolean(),
  since: z.date().nullable(),
  by: z.string().nullable(),
});
export type DecisionSupport = z.infer<typeof decisionSupportDto>;

export const setUpDto = z.strictObject({ email: z.string(), practiceId: idSchema });
