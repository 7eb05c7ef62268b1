"use client";

import { Printer } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

/** Opens the browser's print dialog; not itself on paper. */
export function PrintButton({ children }: { children: ReactNode }) {
  return (
    <Button
      variant="primary"
      size={48}
      icon={<Printer size={18} aria-hidden="true" />}
      className="no-print"
      onClick={() => window.print()}
    >
      {children}
    </Button>
  );
}
