"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button, IconButton } from "../ui/button";
import { Select } from "../ui/select";
import { ComparisonField } from "./comparison-field";
import { type Draft, recordsOf, textOf } from "./draft-content";
import type { FieldControlProps } from "./field-control-props";
import { fieldId } from "./form-fields";

interface ConditionFieldProps extends Pick<FieldControlProps, "path" | "names" | "errorOf"> {
  condition: Draft;
  onConditionChange: (condition: Draft) => void;
  depth?: number;
}

const groups = ["all", "any", "not"] as const;
// The schema's own bound; nobody reads deeper ones.
const deepest = 4;

/** A condition and, indented, what stands in it. */
export function ConditionField(props: ConditionFieldProps) {
  const kind = groups.find((name) => name === textOf(props.condition.is));
  return kind ? <GroupField {...props} kind={kind} /> : <LeafField {...props} />;
}

function LeafField({ condition, onConditionChange, depth = 0, ...rest }: ConditionFieldProps) {
  const t = useTranslations("catalog.rules");
  return (
    <div className="flex flex-col items-start gap-1 [&>*:first-child]:w-full">
      <ComparisonField {...rest} comparison={condition} onComparisonChange={onConditionChange} />
      {depth === 0 ? (
        <Button variant="text" onClick={() => onConditionChange({ is: "all", of: [condition, {}] })}>
          {t("more")}
        </Button>
      ) : null}
    </div>
  );
}

function GroupField(props: ConditionFieldProps & { kind: (typeof groups)[number] }) {
  const { path, condition, onConditionChange, kind, depth = 0 } = props;
  const t = useTranslations("catalog.rules");
  const parts = kind === "not" ? recordsOf([condition.of]) : recordsOf(condition.of);
  const write = (next: Draft[]) => onConditionChange({ is: kind, of: kind === "not" ? (next[0] ?? {}) : next });
  const pathOf = (index: number) => (kind === "not" ? `${path}.of` : `${path}.of.${index}`);
  return (
    <div id={fieldId(`${path}.of`)} className="flex flex-col gap-2">
      <Select
        aria-label={t("group")}
        className="max-w-56"
        placeholder={null}
        options={groups.map((name) => ({
          value: name,
          label: t(`groups.${name}`),
          disabled: name === "not" && parts.length > 1,
        }))}
        value={kind}
        onChange={(event) =>
          onConditionChange({ is: event.target.value, of: event.target.value === "not" ? (parts[0] ?? {}) : parts })
        }
      />
      <ul className="flex flex-col gap-2 border-line border-s-2 ps-3">
        {parts.map((part, index) => (
          <li key={pathOf(index)} className="flex items-start gap-1">
            <div className="min-w-0 grow">
              <ConditionField
                {...props}
                path={pathOf(index)}
                condition={part}
                onConditionChange={(next) => write(parts.map((old, other) => (other === index ? next : old)))}
                depth={depth + 1}
              />
            </div>
            {parts.length > 1 ? (
              <IconButton
                label={t("removePart", { number: index + 1 })}
                onClick={() => write(parts.filter((_, other) => other !== index))}
              >
                <X size={16} strokeWidth={1.75} aria-hidden="true" />
              </IconButton>
            ) : null}
          </li>
        ))}
      </ul>
      {kind === "not" ? null : (
        <div className="flex flex-wrap gap-2 ps-3">
          <AddButton label={t("addPart")} onAdd={() => write([...parts, {}])} />
          {depth < deepest ? (
            <AddButton label={t("addGroup")} onAdd={() => write([...parts, { is: "any", of: [{}] }])} />
          ) : null}
        </div>
      )}
    </div>
  );
}

function AddButton({ label, onAdd }: { label: string; onAdd: () => void }) {
  return (
    <Button variant="text" icon={<Plus size={16} strokeWidth={1.75} aria-hidden="true" />} onClick={onAdd}>
      {label}
    </Button>
  );
}
