import {
  accountDto,
  currentPlaceDto,
  demoLoginDto,
  doneDto,
  linkDto,
  resetDoneDto,
  resetRequestedDto,
  sessionDto,
} from "@/domain/account/dtos";
import {
  changePasswordSchema,
  chooseLanguageSchema,
  choosePlaceSchema,
  noInputSchema,
  oneTimeLinkSchema,
  requestResetSchema,
  resetPasswordSchema,
  revokeSessionSchema,
} from "@/domain/account/schemas";
import { networkAddress } from "@/server/auth/network-address";
import { env } from "@/server/env";
import { languageOf } from "@/server/i18n/language-of";
import { changePassword } from "@/server/services/account/change-password";
import { chooseLanguage } from "@/server/services/account/choose-language";
import { choosePlace } from "@/server/services/account/choose-place";
import { readAccount, readSessions } from "@/server/services/account/read";
import { requestReset } from "@/server/services/account/request-reset";
import { readResetLink, resetPassword } from "@/server/services/account/reset-password";
import { revokeOtherSessions } from "@/server/services/account/revoke-other-sessions";
import { revokeSession } from "@/server/services/account/revoke-session";
import { demoLogins } from "@/server/services/setup/demo-logins";
import { accountProcedure, publicProcedure, router } from "../init";

export const accountRouter = router({
  me: accountProcedure
    .input(noInputSchema)
    .output(accountDto)
    .query(({ ctx }) => {
      const place = ctx.session.place && { practiceId: ctx.session.place.practiceId, role: ctx.session.place.role };
      return readAccount(ctx.account, place);
    }),
  choose: accountProcedure
    .input(choosePlaceSchema)
    .output(currentPlaceDto)
    .mutation(({ ctx, input }) => choosePlace(ctx.account, input)),
  chooseLanguage: accountProcedure
    .input(chooseLanguageSchema)
    .output(doneDto)
    .mutation(async ({ ctx, input }) => {
      await chooseLanguage(ctx.account, input);
      return {};
    }),
  sessions: accountProcedure
    .input(noInputSchema)
    .output(sessionDto.array())
    .query(({ ctx }) => readSessions(ctx.account)),
  revokeSession: accountProcedure
    .input(revokeSessionSchema)
    .output(doneDto)
    .mutation(async ({ ctx, input }) => {
      await revokeSession(ctx.account, input);
      return {};
    }),
  revokeOtherSessions: accountProcedure
    .input(noInputSchema)
    .output(doneDto)
    .mutation(async ({ ctx }) => {
      await revokeOtherSessions(ctx.account);
      return {};
    }),
  changePassword: accountProcedure
    .input(changePasswordSchema)
    .output(doneDto)
    .mutation(async ({ ctx, input }) => {
      await changePassword(ctx.account, input, networkAddress(ctx.headers));
      return {};
    }),
  requestReset: publicProcedure
    .input(requestResetSchema)
    .output(resetRequestedDto)
    .mutation(({ ctx, input }) =>
      requestReset(input, {
        from: networkAddress(ctx.headers),
        requestId: ctx.requestId,
        language: languageOf(ctx.headers),
      }),
    ),
  demoLogins: publicProcedure
    .input(noInputSchema)
    .output(demoLoginDto.array())
    .query(() => (env().DEMO === "1" ? demoLogins() : [])),
  resetLink: publicProcedure
    .input(oneTimeLinkSchema)
    .output(linkDto)
    .query(async ({ input }) => ({ state: await readResetLink(input.token) })),
  resetPassword: publicProcedure
    .input(resetPasswordSchema)
    .output(resetDoneDto)
    .mutation(({ ctx, input }) => resetPassword(input, ctx.requestId)),
});
