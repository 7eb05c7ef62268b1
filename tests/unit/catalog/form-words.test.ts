import { expect, test } from "vitest";
import { entryForms } from "@/components/catalog/entry-forms";
import { labelKey } from "@/components/catalog/form-fields";
import { evidenceSides } from "@/domain/catalog/evidence";
import messages from "@/messages/en.json";

test("every field of every form has a label, and a hint where it promises one", () => {
  const { field, hint, group, option } = messages.catalog;
  for (const groups of Object.values(entryForms))
    for (const { name, fields } of groups) {
      expect(Object.keys(group)).toContain(name);
      for (const { path, hint: hasHint } of fields) {
        if (path !== "criterion") expect(Object.keys(field)).toContain(labelKey(path));
        if (hasHint) expect(Object.keys(hint)).toContain(labelKey(path));
      }
    }
  expect(Object.keys(option.evidenceSide)).toEqual([...evidenceSides]);
});
