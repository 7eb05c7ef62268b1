declare module "smtp-server" {
  import type { AddressInfo, Server } from "node:net";
  import type { Readable } from "node:stream";

  export class SMTPServer {
    constructor(options: {
      authOptional?: boolean;
      disabledCommands?: string[];
      onRcptTo?: (address: { address: string }, session: unknown, done: (error?: Error) => void) => void;
      onData?: (stream: Readable, session: unknown, done: (error?: Error) => void) => void;
    });
    readonly server: Server & { address(): AddressInfo | string | null };
    listen(port: number, host: string, done: () => void): Server;
    close(done: () => void): void;
  }
}
