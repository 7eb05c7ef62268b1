import { redirect } from "next/navigation";
import { requireRole } from "@/server/auth/guard";

export default async function CatalogPage() {
  await requireRole("admin");
  redirect("/admin/catalog/exercise");
}
