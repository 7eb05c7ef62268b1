import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useCautionWords } from "@/components/catalog/caution-words";
import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/card";
import { KeyCap } from "@/components/ui/key-cap";
import type { ClientDetail } from "@/domain/clients/dtos";
import { useDates } from "../watch/use-dates";

const keys = { screen: "F", pain: "M", assessment: "A", causes: "C", plan: "P" } as const;

/** The parts of the record, and what is known of the client. */
export function ClientDetails({ client }: { client: ClientDetail }) {
  const t = useTranslations("clients");
  const { title: codes } = useCautionWords();
  const levels = useTranslations("screens.level");
  const dates = useDates();
  const cautions =
    client.cautions.length === 0 ? (
      t("page.noCautions")
    ) : (
      <ul className="flex flex-col items-start gap-1">
        {client.cautions.map(({ id, code, note }) => (
          <li key={id}>
            <Badge tone="attention" className="whitespace-normal">
              {codes(code)}
            </Badge>
            {note ? <span className="text-12 text-ink-2"> {note}</span> : null}
          </li>
        ))}
      </ul>
    );
  const rows: [label: string, value: ReactNode][] = [
    [t("page.portal"), t(`invite.${client.access === "invited" ? "waiting" : client.access}`)],
    [t("page.contact"), [client.email, client.phone].filter(Boolean).join(" · ")],
    [t("page.complaint"), client.complaint],
    [t("page.onset"), client.onset ? t(`onset.${client.onset}`) : null],
    [t("page.born"), client.bornOn ? dates.day(client.bornOn) : null],
    [t("page.minutes"), t("page.minutesValue", { count: client.minutesADay })],
    [t("page.zone"), client.zone.replaceAll("_", " ")],
    [
      t("page.screen"),
      client.screen
        ? `${t("page.screenDone", { when: dates.dayOf(client.screen.answeredAt, client.zone, client.today) })} · ${levels(client.screen.level ?? "none")}`
        : t("page.screenNever"),
    ],
    [t("page.cautions"), cautions],
  ];
  return (
    <>
      <nav aria-label={t("page.parts")}>
        <ul className="grid grid-cols-2 gap-x-4">
          {(["screen", "pain", "assessment", "causes", "plan"] as const).map((part) => (
            <li key={part} className="border-line border-b">
              <Link
                href={`/practice/clients/${client.id}/${part}`}
                className="flex min-h-10 items-center justify-between rounded-4 font-semibold text-action hover:bg-sunken"
              >
                {t(`places.${part}`)}
                <KeyCap className="max-md:hidden pointer-coarse:hidden">{keys[part]}</KeyCap>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Section id="details-title" title={t("page.details")}>
        <dl>
          {rows.map(([label, value]) =>
            value ? (
              <div key={label} className="grid grid-cols-[7rem_minmax(0,1fr)] gap-3 border-line border-b py-1.5">
                <dt className="text-ink-2">{label}</dt>
                <dd className="min-w-0 break-words">{value}</dd>
              </div>
            ) : null,
          )}
        </dl>
      </Section>
    </>
  );
}
