import type { Readable } from "node:stream";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inviteMember } from "@/server/services/people/invite-member";
import { readInvitationLink } from "@/server/services/people/read-invitation-link";
import { resendInvitation } from "@/server/services/people/resend-invitation";
import { makePractice } from "../../support/factories";
import { newAddress } from "./people-fixtures";

const received: string[] = [];
const refused = "nobody@refused.test";

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS", "AUTH"],
  onRcptTo: ({ address }, _session, done) => done(address === refused ? new Error("no such mailbox") : undefined),
  onData: async (stream: Readable, _session, done) => {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(Buffer.from(chunk));
    received.push(Buffer.concat(chunks).toString("utf8"));
    done();
  },
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.server.address();
  // Read at the first mail of this file.
  process.env.SMTP_URL = `smtp://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
});

afterAll(async () => {
  await new Promise<void>((resolve) => server.close(resolve));
});

describe("mail over SMTP", () => {
  it("reaches the server with a link that opens", async () => {
    const own = await makePractice("Hügel & Söhne");
    const email = newAddress();
    const invited = await inviteMember(own.admin, { name: "Ana", email, roles: ["admin"] });
    expect(invited).toMatchObject({ delivery: "sent", link: null });
    const mail = decode(received.at(-1) ?? "");
    expect(mail).toContain(`To: ${email}`);
    const token = mail.match(/\/invite\/(\S+)/)?.[1] ?? "";
    expect(await readInvitationLink(token, "test")).toMatchObject({ state: "open", email });
  });

  it("that fails is said, with the link to hand over, and can be sent again", async () => {
    const own = await makePractice();
    const invited = await inviteMember(own.admin, { name: "Ana", email: refused, roles: ["admin"] });
    expect(invited.delivery).toBe("failed");
    const token = invited.link?.split("/").at(-1) ?? "";
    expect(await readInvitationLink(token, "test")).toMatchObject({ state: "open", email: refused });
    const again = await resendInvitation(own.admin, { invitationId: invited.invitationId });
    expect(again.delivery).toBe("failed");
    expect(again.link).not.toBe(invited.link);
  });
});

/** Undoes quoted-printable, as a mail program does. */
function decode(mail: string): string {
  return mail
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
