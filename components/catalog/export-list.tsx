"use client";

import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { FormFailure } from "../forms/form-failure";
import { failureOf } from "../trpc/failure";
import { useTrpc } from "../trpc/trpc";
import { Button } from "../ui/button";
import { kindsInOrder } from "./kind-tabs";
import { saveFile } from "./save-file";

/** Every file that can be taken out. */
export function ExportList() {
  const t = useTranslations("catalog");
  const { catalog } = useTrpc();
  const exporting = useMutation(catalog.export.mutationOptions({ onSuccess: saveFile }));
  const icon = <Download size={16} strokeWidth={1.75} aria-hidden="true" />;
  return (
    <div className="flex flex-col items-start gap-2">
      <FormFailure failure={exporting.error ? failureOf(exporting.error) : null} />
      <Button icon={icon} onClick={() => exporting.mutate({ format: "json" })}>
        {t("import.jsonAll")}
      </Button>
      {kindsInOrder.map((kind) => (
        <Button key={kind} variant="text" icon={icon} onClick={() => exporting.mutate({ format: "csv", kind })}>
          {t("import.csvOf", { kinds: t(`kinds.${kind}`) })}
        </Button>
      ))}
    </div>
  );
}
