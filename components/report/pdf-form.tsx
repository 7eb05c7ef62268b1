import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { ChosenReport } from "@/domain/report/schemas";

interface PdfFormProps {
  id: string;
  clientId: string;
  variant: ChosenReport;
}

/** Opens the PDF of what the page shows. A form, not a link: the closing remark does not belong in an address. */
export function PdfForm({ id, clientId, variant: { reader, language, large, paper, omit } }: PdfFormProps) {
  const t = useTranslations("report");
  const fields = { reader, language: language, large: large ? "1" : "0", paper, omit: omit.join(",") };
  return (
    <form id={id} method="post" action={`/api/clients/${clientId}/report.pdf`} target="_blank" rel="noopener">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" size={48}>
        {t("download")}
      </Button>
    </form>
  );
}
