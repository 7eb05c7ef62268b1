import { demoPassword, demoPractices } from "@/db/seed/demo-people";

export interface DemoLogin {
  role: string;
  name: string;
  email: string;
  password: string;
}

/** The logins that the demo offers: one for each way to look at the portal, and the practice next door. */
export function demoLogins(): DemoLogin[] {
  const [hillside, harbour] = demoPractices;
  const staff = (practice: typeof hillside, position: number, role: string): DemoLogin[] => {
    const person = practice?.staff[position];
    return person ? [{ role, name: person.name, email: person.email, password: demoPassword }] : [];
  };
  return [
    ...staff(hillside, 0, "practitioner"),
    { role: "client", name: "Maria Okafor", email: "maria@client.example", password: demoPassword },
    ...staff(hillside, 2, "admin"),
    ...staff(hillside, 1, "practitioner and admin"),
    ...staff(harbour, 0, "practitioner, other practice"),
  ];
}
