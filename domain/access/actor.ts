import type { Language } from "../shared/language";
import type { Role } from "./roles";

/** A signed-in person working in one practice, in one role. */
export interface MemberActor {
  kind: Role;
  practiceId: string;
  accountId: string;
  memberId: string;
  /** The client this member is; set when `kind` is client. */
  clientId: string | null;
  /** In which catalog texts are answered; English when nobody says. */
  language?: Language;
  requestId: string;
}

/** The portal itself, working in one practice: set-up, imports, jobs. Never made from a request. */
export interface SystemActor {
  kind: "system";
  practiceId: string;
  requestId: string;
}

export type Actor = MemberActor | SystemActor;

/** A signed-in account before (or outside) any practice. */
export interface AccountActor {
  kind: "account";
  accountId: string;
  sessionId: string;
  requestId: string;
}
