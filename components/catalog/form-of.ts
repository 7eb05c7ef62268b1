import type { CatalogKind } from "@/domain/catalog/kinds";
import { entryForms } from "./entry-forms";
import type { FieldForm } from "./form-fields";

/** The form of the field at a path of the content. */
export function formOf(kind: CatalogKind, path: string): FieldForm | undefined {
  return entryForms[kind].flatMap((group) => group.fields).find((field) => field.path === path);
}
