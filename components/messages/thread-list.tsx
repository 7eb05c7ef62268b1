"use client";

import { Clock, Siren } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useDayText } from "@/components/session/use-item-text";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import type { Message, Thread } from "@/domain/messages/dtos";
import type { MessageSide } from "@/domain/messages/schemas";
import { addDays, dayInZone } from "@/domain/time/calendar-day";
import { PhotoView } from "./photo-view";

type ThreadListProps = {
  /** Newest first, as they come. */
  items: readonly Message[];
  side: MessageSide;
  thread: Pick<Thread, "zone" | "today" | "seen">;
  /** Written on this device and not sent yet, oldest first. */
  waiting?: readonly { id: string; text: string }[];
  onOlder: (() => void) | null;
  isLoading: boolean;
};

/** A conversation, oldest first, one heading a day. */
export function ThreadList({ items, side, thread, waiting = [], onOlder, isLoading }: ThreadListProps) {
  const t = useTranslations("messages");
  const near = useNearDay(thread.today);
  const ordered = [...items].reverse();
  const days = [...new Set(ordered.map(({ at }) => dayInZone(at, thread.zone)))];
  return (
    <div>
      {onOlder ? (
        <Button variant="text" size={48} busy={isLoading} onClick={onOlder}>
          {t("older")}
        </Button>
      ) : null}
      <ol className="flex flex-col gap-5">
        {days.map((day) => (
          <li key={day}>
            <h2 className="pb-2 text-center text-12 font-semibold text-ink-2">{near(day)}</h2>
            <ol className="flex flex-col gap-3">
              {ordered
                .filter(({ at }) => dayInZone(at, thread.zone) === day)
                .map((message) => (
                  <Bubble key={message.id} message={message} side={side} thread={thread} />
                ))}
            </ol>
          </li>
        ))}
      </ol>
      {waiting.length > 0 ? (
        <ol className="mt-3 flex flex-col gap-3">
          {waiting.map(({ id, text }) => (
            <li key={id} className={classNames(bubble, "ms-auto border border-line border-dashed")}>
              <p className="whitespace-pre-wrap break-words">{text}</p>
              <p className="mt-1 flex items-center gap-1 text-12 text-ink-2">
                <Clock size={14} aria-hidden="true" /> {t("waiting")}
              </p>
            </li>
          ))}
        </ol>
      ) : null}
    </div>
  );
}

const bubble = "w-fit max-w-[min(85%,34rem)] rounded-12 px-3.5 py-2.5 text-16 leading-snug";

type BubbleProps = { message: Message; side: MessageSide; thread: ThreadListProps["thread"] };

function Bubble({ message, side, thread }: BubbleProps) {
  const t = useTranslations("messages");
  const format = useFormatter();
  const isOwn = message.side === side;
  const time = format.dateTime(message.at, { hour: "2-digit", minute: "2-digit", timeZone: thread.zone });
  const seen = thread.seen?.messageId === message.id ? thread.seen : null;
  return (
    <li
      data-message={message.id}
      className={classNames(bubble, isOwn ? "ms-auto bg-action-soft [--on:var(--action-soft)]" : "on-card shadow-card")}
    >
      <p className="text-12 text-ink-2">
        <span className="font-semibold">{isOwn && side === "client" ? t("you") : message.authorName}</span>{" "}
        <time dateTime={message.at.toISOString()}>{time}</time>
      </p>
      {message.text ? <p className="mt-0.5 whitespace-pre-wrap break-words select-text">{message.text}</p> : null}
      {message.photo ? (
        <PhotoView {...message.photo} label={t("photo.of", { name: message.authorName, time })} />
      ) : null}
      {side === "practice" && message.redFlags.length > 0 ? (
        <ul className="mt-2 flex flex-col gap-1 border-line border-t pt-2 text-14">
          {message.redFlags.map(({ key, words, negated }) => (
            <li key={key} className={classNames("flex gap-1.5", negated ? "text-ink-2" : "font-semibold text-urgent")}>
              <Siren size={16} aria-hidden="true" className="mt-0.5 shrink-0" />
              {t(negated ? "redFlag.denied" : "redFlag.found", { words })}
            </li>
          ))}
        </ul>
      ) : null}
      {seen ? (
        <p className="mt-1 text-end text-12 text-ink-2">
          {t("seen", {
            moment: format.dateTime(seen.at, {
              day: "numeric",
              month: "short",
              hour: "2-digit",
              minute: "2-digit",
              timeZone: thread.zone,
            }),
          })}
        </p>
      ) : null}
    </li>
  );
}

function useNearDay(today: string): (day: string) => string {
  const t = useTranslations("messages");
  const text = useDayText();
  return (day) => {
    if (day === today) return t("today");
    return day === addDays(today, -1) ? t("yesterday") : text(day, "weekday");
  };
}
