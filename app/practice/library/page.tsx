import { redirect } from "next/navigation";
import { requireRole } from "@/server/auth/guard";

export default async function LibraryPage() {
  await requireRole("practitioner");
  redirect("/practice/library/exercise");
}
