import { z } from "zod";
import { roleSchema } from "../access/roles";
import { idSchema } from "../shared/ids";
import { languageSchema } from "../shared/language-schema";

const mailAddress = z.email();

/** A mail address as it is stored and compared: trimmed, lower case. */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .refine((text) => mailAddress.safeParse(text).success, { message: "email" });

const fewestCharacters = 12;
const mostCharacters = 200;
const fewestDifferent = 5;

/** A new password: 12 to 200 characters, at least 5 different ones. Long words beat odd signs, so nothing else is asked. */
export const newPasswordSchema = z
  .string()
  .refine((text) => text.length >= fewestCharacters, { message: "password_short" })
  .refine((text) => text.length <= mostCharacters, { message: "password_long" })
  .refine((text) => text.length < fewestCharacters || new Set(text).size >= fewestDifferent, {
    message: "password_simple",
  });

/** A password given to prove oneself: whatever it is, within what a request may hold. */
export const givenPasswordSchema = z
  .string()
  .min(1)
  .refine((text) => text.length <= mostCharacters, { message: "password_long" });

/** The secret of a one-time link, as it stands in the address. */
export const linkTokenSchema = z.string().min(1).max(200);

export const noInputSchema = z.strictObject({});
export const choosePlaceSchema = z.strictObject({ practiceId: idSchema, role: roleSchema });
export const chooseLanguageSchema = z.strictObject({ language: languageSchema });
export const revokeSessionSchema = z.strictObject({ sessionId: idSchema });
export const changePasswordSchema = z.strictObject({ current: givenPasswordSchema, next: newPasswordSchema });
export const requestResetSchema = z.strictObject({ email: emailSchema });
export const oneTimeLinkSchema = z.strictObject({ token: linkTokenSchema });
export const resetPasswordSchema = z.strictObject({ token: linkTokenSchema, password: newPasswordSchema });
