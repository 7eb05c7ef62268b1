import { redirect } from "next/navigation";
import { pageQueries } from "@/app/page-queries";
import { currentSession } from "@/server/auth/guard";
import { homeOf } from "@/server/auth/home-of";

/** Everybody's start: to sign-in, to the choice of a practice, or to where their role works. */
export default async function StartPage() {
  if (!(await currentSession())) redirect("/sign-in");
  const { trpc, queryClient } = await pageQueries();
  const { place } = await queryClient.fetchQuery(trpc.account.me.queryOptions({}));
  redirect(place ? homeOf(place.role) : "/choose");
}
