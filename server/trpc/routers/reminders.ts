import { doneDto } from "@/domain/account/dtos";
import { noInputSchema } from "@/domain/account/schemas";
import { calendarLinkDto, ownRemindersDto, unsubscribeLinkDto } from "@/domain/reminders/dtos";
import { chooseRemindersSchema, pushDeviceSchema, pushEndpointSchema } from "@/domain/reminders/schemas";
import { stopLinkSchema } from "@/domain/reminders/stop-schema";
import { networkAddress } from "@/server/auth/network-address";
import { addDevice } from "@/server/services/reminders/add-device";
import { chooseReminders } from "@/server/services/reminders/choose-reminders";
import { makeCalendar } from "@/server/services/reminders/make-calendar";
import { readOwnReminders } from "@/server/services/reminders/read-own";
import { removeDevice } from "@/server/services/reminders/remove-device";
import { revokeCalendar } from "@/server/services/reminders/revoke-calendar";
import { readStopLink, stopNotices } from "@/server/services/reminders/stop-notices";
import { memberProcedure, publicProcedure, router } from "../init";

const mayChange = memberProcedure("own.change");

export const remindersRouter = router({
  own: memberProcedure("own.read")
    .input(noInputSchema)
    .output(ownRemindersDto)
    .query(({ ctx, input }) => readOwnReminders(ctx.actor, input)),
  choose: mayChange
    .input(chooseRemindersSchema)
    .output(ownRemindersDto)
    .mutation(({ ctx, input }) => chooseReminders(ctx.actor, input)),
  addDevice: mayChange
    .input(pushDeviceSchema)
    .output(doneDto)
    .mutation(({ ctx, input }) => addDevice(ctx.actor, input)),
  removeDevice: mayChange
    .input(pushEndpointSchema)
    .output(doneDto)
    .mutation(({ ctx, input }) => removeDevice(ctx.actor, input)),
  makeCalendar: mayChange
    .input(noInputSchema)
    .output(calendarLinkDto)
    .mutation(({ ctx, input }) => makeCalendar(ctx.actor, input)),
  revokeCalendar: mayChange
    .input(noInputSchema)
    .output(doneDto)
    .mutation(({ ctx, input }) => revokeCalendar(ctx.actor, input)),
  stopLink: publicProcedure
    .input(stopLinkSchema)
    .output(unsubscribeLinkDto)
    .query(({ ctx, input }) => readStopLink(input.token, ctx.requestId)),
  stop: publicProcedure
    .input(stopLinkSchema)
    .output(doneDto)
    .mutation(({ ctx, input }) =>
      stopNotices(input.token, { from: networkAddress(ctx.headers), requestId: ctx.requestId }),
    ),
});
