import type { Role } from "@/domain/access/roles";
import type { AnswerUnit } from "@/domain/messages/schemas";

/** One demo login. The password is printed by `npm start` and works only on a demo database on this machine. */
export interface DemoPerson {
  name: string;
  email: string;
  roles: Role[];
}

export const demoPassword = "plumbline-demo";

export interface DemoPractice {
  key: "hillside" | "harbour";
  name: string;
  zone: string;
  /** How soon clients are answered; null: no time is promised. */
  answerWithin: number | null;
  answerUnit: AnswerUnit;
  phone: string;
  /** Ranked patterns and proposed plans: on in one practice and off in the other, so that both can be seen. */
  decisionSupport: boolean;
  staff: DemoPerson[];
}

/** Two practices, so that it can be seen that neither sees the other. */
export const demoPractices: DemoPractice[] = [
  {
    key: "hillside",
    name: "Hillside Back Clinic",
    zone: "Europe/London",
    answerWithin: 1,
    answerUnit: "working_days",
    phone: "020 7946 0123",
    decisionSupport: true,
    staff: [
      { name: "Kate Linden", email: "kate@hillside.example", roles: ["practitioner"] },
      { name: "Omar Haddad", email: "omar@hillside.example", roles: ["practitioner", "admin"] },
      { name: "Ruth Bell", email: "ruth@hillside.example", roles: ["admin"] },
    ],
  },
  {
    key: "harbour",
    name: "Harbour Street Physiotherapy",
    zone: "Europe/London",
    answerWithin: null,
    answerUnit: "working_days",
    phone: "0117 496 0456",
    decisionSupport: false,
    staff: [
      { name: "Ingrid Solberg", email: "ingrid@harbour.example", roles: ["practitioner"] },
      { name: "Peter Novak", email: "peter@harbour.example", roles: ["admin"] },
    ],
  },
];
