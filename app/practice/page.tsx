import { redirect } from "next/navigation";
import { requireRole } from "@/server/auth/guard";

/** The practitioner's day opens on the clients. */
export default async function PracticePage() {
  await requireRole("practitioner");
  redirect("/practice/clients");
}
