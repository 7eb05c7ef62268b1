import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="inline-flex items-center gap-1 font-semibold text-action hover:underline">
      <ChevronLeft size={16} aria-hidden="true" className="rtl:-scale-x-100" />
      {children}
    </Link>
  );
}
