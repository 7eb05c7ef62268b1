"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-input";
import { useAnnounce } from "@/components/ui/toast";
import { type PoseJsonFault, poseFromJson, poseToJson } from "@/domain/figure/edit-json";
import { useEdits } from "./edits-context";

/** The pose as text: to read, to copy, and to paste another. What the schema refuses is told with its path. */
export function PoseJsonDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("poseEditor.json");
  const { pose, change } = useEdits();
  const announce = useAnnounce();
  const [text, setText] = useState(() => poseToJson(pose));
  const [faults, setFaults] = useState<readonly PoseJsonFault[]>([]);
  const faultText = usePoseFaultText();
  const listId = useId();

  function take() {
    const read = poseFromJson(text);
    if ("faults" in read) {
      setFaults(read.faults);
      return;
    }
    change({ ...read.pose, key: pose.key }, null, 0);
    announce({ message: t("taken"), tone: "good" });
    onClose();
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      width="wide"
      title={t("title")}
      description={t("hint")}
      footer={
        <>
          <Button
            onClick={async () => {
              await navigator.clipboard.writeText(text);
              announce({ message: t("copied"), tone: "good" });
            }}
          >
            {t("copy")}
          </Button>
          <Button variant="primary" onClick={take}>
            {t("take")}
          </Button>
        </>
      }
    >
      <Field label={t("label")} error={faults.length > 0 ? t("refused", { count: faults.length }) : null}>
        <TextArea
          rows={14}
          spellCheck={false}
          aria-describedby={faults.length > 0 ? listId : undefined}
          className="font-[ui-monospace,monospace] text-12"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      {faults.length > 0 ? (
        <ul id={listId} role="alert" className="mt-2 flex flex-col gap-1">
          {faults.map((fault) => (
            <li key={`${fault.path} ${fault.reason}`}>
              {fault.path ? <code className="rounded-4 bg-sunken px-1 text-12">{fault.path}</code> : null}{" "}
              {faultText(fault)}
            </li>
          ))}
        </ul>
      ) : null}
    </Dialog>
  );
}

export function usePoseFaultText(): (fault: PoseJsonFault) => string {
  const t = useTranslations("poseEditor.json.reason");
  return ({ reason, facts }) => t(reason, { limit: 0, value: "", detail: "", ...facts });
}
