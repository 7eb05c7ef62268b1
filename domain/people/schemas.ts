import { z } from "zod";
import { emailSchema, givenPasswordSchema, linkTokenSchema, newPasswordSchema } from "../account/schemas";
import { plainText } from "../catalog/schemas";
import { chooseAnswerTimeSchema } from "../messages/schemas";
import { cursorSchema, idSchema, pageDirectionSchema, pageSizeSchema } from "../shared/ids";
import { languageSchema } from "../shared/language-schema";
import { zoneSchema } from "../time/calendar-day";
import { staffRoles } from "./staff-roles";

/** One line of text: a name or a short fact. Line breaks would reach the subject of a mail. */
const plainLine = (max: number) =>
  plainText(max).refine((text) => !/[\r\n\t]/.test(text), { message: "control_character" });

export const personNameSchema = plainLine(120);
const distinctStaffRoles = z
  .array(z.enum(staffRoles))
  .max(staffRoles.length)
  .refine((held) => new Set(held).size === held.length, { message: "duplicate" });

/** Of the mail, and of the account that is made from it until its owner chooses. */
const mailLanguage = languageSchema.default("en");

export const inviteMemberSchema = z.strictObject({
  name: personNameSchema,
  email: emailSchema,
  roles: distinctStaffRoles.refine((held) => held.length > 0, { message: "role_needed" }),
  language: mailLanguage,
});
export const inviteClientSchema = z.strictObject({ clientId: idSchema, email: emailSchema, language: mailLanguage });
export const clientAccessSchema = z.strictObject({ clientId: idSchema });
export const invitationIdSchema = z.strictObject({ invitationId: idSchema });

/** A new account gives a name and a new password; one that exists proves itself by its password. */
export const acceptInvitationSchema = z.discriminatedUnion("as", [
  z.strictObject({
    as: z.literal("new"),
    token: linkTokenSchema,
    name: personNameSchema,
    password: newPasswordSchema,
  }),
  z.strictObject({ as: z.literal("existing"), token: linkTokenSchema, password: givenPasswordSchema }),
]);

export const membersQuerySchema = z.strictObject({
  group: z.enum(["staff", "clients"]),
  cursor: cursorSchema.nullish(),
  direction: pageDirectionSchema,
  limit: pageSizeSchema.default(50),
});
export const invitationsQuerySchema = z.strictObject({
  cursor: cursorSchema.nullish(),
  direction: pageDirectionSchema,
  limit: pageSizeSchema.default(50),
});

/** The staff roles a member is to hold from now on; the role client comes and goes with an invitation only. */
export const changeRolesSchema = z.strictObject({ memberId: idSchema, roles: distinctStaffRoles });
export const removeMemberSchema = z.strictObject({ memberId: idSchema });

const phoneSchema = plainLine(40).refine((text) => /^[+(]?\d[\d ()./-]{3,}$/.test(text), { message: "phone" });
export const changePracticeSchema = z.strictObject({
  name: plainLine(120),
  zone: zoneSchema,
  phone: phoneSchema.nullable(),
  address: plainLine(160).nullable(),
});

/** A picture that the practice has kept; null: no logo. */
export const chooseLogoSchema = z.strictObject({ mediaId: idSchema.nullable() });

/** Whether patterns may be ranked and plans proposed (domain reference 9.3). */
export const chooseDecisionSupportSchema = z.strictObject({ on: z.boolean() });

export const setUpPracticeSchema = z.strictObject({
  token: linkTokenSchema,
  practiceName: plainLine(120),
  zone: zoneSchema,
  ...chooseAnswerTimeSchema.shape,
  decisionSupport: z.boolean().default(false),
  name: personNameSchema,
  email: emailSchema,
  password: newPasswordSchema,
});
