import type { Readable } from "node:stream";
import { SMTPServer } from "smtp-server";

export interface MailServer {
  url: string;
  /** Whole mails, quoted-printable undone, in the order of their arrival. */
  received: string[];
  /** Refuses what comes next until it is false again. */
  refuse: boolean;
  /** Keeps what comes next waiting until `release`. */
  hold: () => void;
  release: () => void;
  stop: () => Promise<void>;
}

/** A real SMTP server on this machine. */
export async function startMailServer(): Promise<MailServer> {
  const received: string[] = [];
  const state = { refuse: false, gate: Promise.resolve(), release: () => {} };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo: (_address, _session, done) => done(state.refuse ? new Error("no such mailbox") : undefined),
    onData: async (stream: Readable, _session, done) => {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(Buffer.from(chunk));
      await state.gate;
      received.push(decode(Buffer.concat(chunks).toString("latin1")));
      done();
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.server.address();
  return {
    url: `smtp://127.0.0.1:${typeof address === "object" ? address?.port : 0}`,
    received,
    get refuse() {
      return state.refuse;
    },
    set refuse(value) {
      state.refuse = value;
    },
    hold: () => {
      state.gate = new Promise((resolve) => {
        state.release = resolve;
      });
    },
    release: () => state.release(),
    stop: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}

/** Undoes header folding and quoted-printable, as a mail program does. */
function decode(mail: string): string {
  const bytes = mail
    .replace(/\r\n[ \t]/g, " ")
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
