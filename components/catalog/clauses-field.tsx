"use client";

import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import { FieldGroup } from "../ui/field";
import { ActionField } from "./action-field";
import { ConditionField } from "./condition-field";
import { type Draft, listOf, recordsOf } from "./draft-content";
import type { FieldControlProps } from "./field-control-props";
import { fieldId } from "./form-fields";
import { RowList } from "./row-list";

const blankClause: Draft = { when: { is: "all", of: [{}] }, actions: [{}] };

/** The part of a rule that the portal reads: one or more "when this, then that". */
export function ClausesField({ path, label, hint, value, onValueChange, names, errorOf }: FieldControlProps) {
  const t = useTranslations("catalog.rules");
  const clauses = recordsOf(value);
  const write = (index: number, change: Draft) =>
    onValueChange(clauses.map((clause, other) => (other === index ? { ...clause, ...change } : clause)));
  return (
    <FieldGroup id={fieldId(path)} label={label} hint={hint} error={errorOf(path)}>
      <div className="flex flex-col items-start gap-3 [&>ol]:w-full [&>ol]:gap-5">
        <RowList
          label={t("clause")}
          stacked
          rows={clauses}
          onRowsChange={onValueChange}
          nameOf={(_, index) => t("clauseName", { number: index + 1 })}
        >
          {(clause, index) => (
            <div className="flex flex-col gap-4 rounded-12 border border-line p-4">
              <FieldGroup
                id={fieldId(`${path}.${index}.when`)}
                label={t("when")}
                error={errorOf(`${path}.${index}.when`)}
              >
                {clause.when === null ? (
                  <p>
                    {t("always")}{" "}
                    <Button variant="text" onClick={() => write(index, { when: {} })}>
                      {t("setCondition")}
                    </Button>
                  </p>
                ) : (
                  <div className="flex flex-col items-start gap-1 [&>*:first-child]:w-full">
                    <ConditionField
                      path={`${path}.${index}.when`}
                      condition={recordsOf([clause.when])[0] ?? {}}
                      onConditionChange={(when) => write(index, { when })}
                      names={names}
                      errorOf={errorOf}
                    />
                    <Button variant="text" onClick={() => write(index, { when: null })}>
                      {t("setAlways")}
                    </Button>
                  </div>
                )}
              </FieldGroup>
              <FieldGroup
                id={fieldId(`${path}.${index}.actions`)}
                label={t("then")}
                error={errorOf(`${path}.${index}.actions`)}
              >
                <div className="flex flex-col items-start gap-2 [&>ol]:w-full">
                  <RowList
                    label={t("action")}
                    stacked
                    rows={recordsOf(clause.actions)}
                    onRowsChange={(actions) => write(index, { actions })}
                    nameOf={(_, place) => t("actionName", { number: place + 1 })}
                  >
                    {(action, place) => (
                      <ActionField
                        path={`${path}.${index}.actions.${place}`}
                        action={action}
                        onActionChange={(next) =>
                          write(index, {
                            actions: listOf(clause.actions).map((old, other) => (other === place ? next : old)),
                          })
                        }
                        errorOf={errorOf}
                      />
                    )}
                  </RowList>
                  <Button onClick={() => write(index, { actions: [...listOf(clause.actions), {}] })}>
                    {t("addAction")}
                  </Button>
                </div>
              </FieldGroup>
            </div>
          )}
        </RowList>
        <Button onClick={() => onValueChange([...clauses, blankClause])}>{t("addClause")}</Button>
      </div>
    </FieldGroup>
  );
}
