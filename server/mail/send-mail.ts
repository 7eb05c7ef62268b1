import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { createTransport, type Transporter } from "nodemailer";
import { v7 as uuidv7 } from "uuid";
import type { Delivery } from "@/domain/account/dtos";
import { env } from "@/server/env";
import { log } from "@/server/log";

export interface Mail {
  to: string;
  subject: string;
  text: string;
  headers?: Record<string, string>;
  /** The same for each try of the same mail, so that a mail program shows a doubled one once. */
  messageId?: string;
}

const patience = 10_000;
let transport: Transporter | undefined;

/**
 * Sends a mail over SMTP_URL; without one it becomes a text file in MAIL_DIR. Never throws: what could not be sent
 * is logged under the request id (without address or text) and answered as `failed`, so that the page can say so.
 */
export async function sendMail(mail: Mail, requestId: string): Promise<Delivery> {
  try {
    if (!env().SMTP_URL) {
      await fileMail(mail);
      return "filed";
    }
    transport ??= createTransport({
      url: env().SMTP_URL,
      connectionTimeout: patience,
      greetingTimeout: patience,
      socketTimeout: patience,
    });
    await transport.sendMail({ from: env().MAIL_FROM, ...mail, disableFileAccess: true, disableUrlAccess: true });
    return "sent";
  } catch (error) {
    log().error({ requestId, err: error }, "mail failed");
    return "failed";
  }
}

/** Readable as it is, links unbroken. Only the portal's own user may read it. */
async function fileMail(mail: Mail): Promise<void> {
  const folder = path.resolve(env().MAIL_DIR);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const now = new Date();
  const name = `${now.toISOString().replaceAll(":", "-")}-${uuidv7()}.txt`;
  const head = [`From: ${env().MAIL_FROM}`, `To: ${mail.to}`, `Date: ${now.toUTCString()}`, `Subject: ${mail.subject}`];
  for (const [field, value] of Object.entries(mail.headers ?? {})) head.push(`${field}: ${value}`);
  await writeFile(path.join(folder, name), `${head.join("\n")}\n\n${mail.text}\n`, { mode: 0o600, flag: "wx" });
}
