import type { KeyboardEvent } from "react";
import type { Test } from "@/domain/assessment/dtos";
import { usualReading } from "@/domain/assessment/judge-finding";
import type { Chip } from "./choice-chips";
import { inputOf, ruleOf } from "./entry-problem";
import { walkFields, walkTests } from "./field-walk";

type FieldKeys = {
  test: Test;
  chips: readonly Chip[] | null;
  /** Sets the field's text. */
  answer: (input: string) => void;
  /** Checks and sends it; true when nothing is wrong. */
  settle: () => boolean;
  /** Folds the text about the test out or in. */
  toggleHow: () => void;
};

/**
 * The keys of one field, in fields of every kind: Enter goes on, Shift+Enter back, J and K from test to test, U the
 * usual answer, H how to do it. An answer that one key gives goes on by itself: 30 results are 30 keys.
 */
export function onFieldKey(event: KeyboardEvent<HTMLElement>, field: FieldKeys): void {
  if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return;
  const act = actionOf(event, field);
  if (!act) return;
  event.preventDefault();
  act();
}

function actionOf(event: KeyboardEvent<HTMLElement>, field: FieldKeys): (() => void) | null {
  const { currentTarget: here, key } = event;
  const { test, chips, answer, settle, toggleHow } = field;
  const isText = event.target instanceof HTMLInputElement && event.target.type === "text";
  const giveAndGoOn = (input: string) => () => {
    answer(input);
    walkFields(here, 1);
  };
  switch (key) {
    case "Enter":
      if (event.target instanceof HTMLButtonElement) return null;
      // What cannot be saved is looked at before anything else is entered.
      return () => {
        if (settle()) walkFields(here, event.shiftKey ? -1 : 1);
      };
    case "j":
      return () => walkTests(here, 1);
    case "k":
      return () => walkTests(here, -1);
    case "ArrowDown":
      return isText ? () => walkTests(here, 1) : null;
    case "ArrowUp":
      return isText ? () => walkTests(here, -1) : null;
    case "h":
      return toggleHow;
    case "Backspace":
    case "Delete":
      return isText ? null : () => answer("");
    case "u": {
      const usual = usualReading(ruleOf(test));
      return usual ? giveAndGoOn(inputOf(usual)) : () => undefined;
    }
  }
  const chip = isText ? undefined : chips?.find(({ keyHint }) => keyHint.toLowerCase() === key.toLowerCase());
  return chip ? giveAndGoOn(chip.value) : null;
}
