import { v7 as uuidv7 } from "uuid";
import { calendarFeed } from "@/db/schema/index";
import { noInputSchema } from "@/domain/account/schemas";
import { practiceToken } from "@/server/auth/token";
import { linkTo } from "@/server/mail/link-to";
import { ownClientId } from "../progress/own-client";
import { defineVerb } from "../verb";
import { endFeeds } from "./revoke-calendar";

/** Makes a new secret calendar address and ends the one before. It is answered this once; only its hash is kept. */
export const makeCalendar = defineVerb({
  right: "own.change",
  input: noInputSchema,
  async run(tx, _input, actor) {
    const { practiceId } = actor;
    const clientId = ownClientId(actor);
    await endFeeds(tx, practiceId, clientId);
    const { token, tokenHash } = practiceToken(practiceId);
    await tx.insert(calendarFeed).values({ practiceId, id: uuidv7(), clientId, tokenHash });
    return {
      result: { url: linkTo(`/api/calendar/${token}.ics`) },
      audit: { action: "calendar.make", subjectKind: "client", subjectId: clientId, clientId },
    };
  },
});
