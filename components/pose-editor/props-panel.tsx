"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import { withoutAbsent } from "@/domain/figure/edit-keys";
import { isPropKind, newProp, propKinds } from "@/domain/figure/edit-props";
import type { PropData } from "@/domain/figure/pose-data";
import { useEdits } from "./edits-context";
import { NumberRow } from "./fields";
import { PanelGroup } from "./panel-group";
import { PropFields } from "./prop-fields";

const mostProps = 12;

/** The mat and the things around the body. */
export function PropsPanel() {
  const t = useTranslations("poseEditor.props");
  const { pose, change } = useEdits();
  const props = pose.props ?? [];
  const write = (next: PropData[], gesture?: string) =>
    change(withoutAbsent({ ...pose, props: next.length > 0 ? next : undefined }), gesture);
  const mat = pose.mat;
  return (
    <div>
      <PanelGroup title={t("mat")} open>
        <Checkbox
          label={t("hasMat")}
          checked={mat !== undefined}
          onChange={(event) =>
            change(
              withoutAbsent({ ...pose, mat: event.target.checked ? { from: -50, to: 50, halfDepth: 18 } : undefined }),
            )
          }
        />
        {mat ? (
          <>
            {(["from", "to"] as const).map((end) => (
              <NumberRow
                key={end}
                label={t(end)}
                value={mat[end]}
                min={-200}
                max={200}
                onValueChange={(value) => change({ ...pose, mat: { ...mat, [end]: value } }, `mat ${end}`)}
              />
            ))}
            <NumberRow
              label={t("halfDepth")}
              value={mat.halfDepth}
              min={0.1}
              max={120}
              onValueChange={(halfDepth) => change({ ...pose, mat: { ...mat, halfDepth } }, "mat depth")}
            />
          </>
        ) : null}
      </PanelGroup>
      {props.map((prop, index) => (
        <PanelGroup
          // biome-ignore lint/suspicious/noArrayIndexKey: a thing has no name but its place.
          key={`${prop.kind} ${index}`}
          title={t("thing", { number: index + 1, name: t(`kind.${prop.kind}`) })}
          open
        >
          <div className="flex items-start gap-1">
            <div className="min-w-0 grow">
              <PropFields prop={prop} onPropChange={(next) => write(props.with(index, next), `prop ${index}`)} />
            </div>
            <IconButton
              label={t("remove", { name: t(`kind.${prop.kind}`) })}
              onClick={() => write(props.toSpliced(index, 1))}
            >
              <X size={16} strokeWidth={1.75} aria-hidden="true" />
            </IconButton>
          </div>
        </PanelGroup>
      ))}
      {props.length < mostProps ? (
        <Select
          aria-label={t("add")}
          className="mt-3"
          placeholder={t("add")}
          value=""
          options={propKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          onChange={(event) => {
            if (isPropKind(event.target.value)) write([...props, newProp(event.target.value)]);
          }}
        />
      ) : (
        <p className="mt-3 text-ink-2">{t("full", { count: mostProps })}</p>
      )}
    </div>
  );
}
