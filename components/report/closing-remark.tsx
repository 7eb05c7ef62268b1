"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-input";
import { longestRemark } from "@/domain/report/schemas";

/**
 * Where the closing remark is written; on paper it is the text alone. It goes with the form of the PDF (`form`) and is kept
 * nowhere. `title` is in the report's language.
 */
export function ClosingRemark({ form, title }: { form: string; title: string }) {
  const t = useTranslations("report");
  const [text, setText] = useState("");
  return (
    <section className="mt-6 whitespace-pre-wrap break-words">
      <div className="no-print rounded-12 bg-sunken p-4">
        <Field label={t("remark")} hint={t("remarkHint")} optional>
          <TextArea
            name="remark"
            form={form}
            rows={4}
            maxLength={longestRemark}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
      </div>
      {text.trim() ? (
        <div className="hidden print:block">
          <h3 className="font-medium font-serif text-[1.375em]">{title}</h3>
          <p>{text.trim()}</p>
        </div>
      ) : null}
    </section>
  );
}
