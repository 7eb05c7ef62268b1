"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import type { PropData } from "@/domain/figure/pose-data";
import { NumberRow, PlaceRow, PointRow } from "./fields";

interface PropFieldsProps {
  prop: PropData;
  onPropChange: (prop: PropData) => void;
}

/** What each kind of thing can be told: places reach 200 units, sizes run from 0.1 to 120. */
export function PropFields({ prop, onPropChange }: PropFieldsProps) {
  return (
    <>
      <KindFields prop={prop} onPropChange={onPropChange} />
      <DepthRow prop={prop} onPropChange={onPropChange} />
    </>
  );
}

function KindFields({ prop, onPropChange }: PropFieldsProps) {
  const t = useTranslations("poseEditor.props");
  const place = (name: string, value: number, write: (value: number) => PropData) => (
    <NumberRow label={t(name)} value={value} min={-200} max={200} onValueChange={(next) => onPropChange(write(next))} />
  );
  const size = (name: string, value: number, write: (value: number) => PropData) => (
    <NumberRow
      label={t(name)}
      value={value}
      min={0.1}
      max={120}
      step={0.5}
      onValueChange={(next) => onPropChange(write(next))}
    />
  );
  switch (prop.kind) {
    case "wall":
      return (
        <>
          {place("x", prop.x, (x) => ({ ...prop, x }))}
          {size("height", prop.height ?? 95, (height) => ({ ...prop, height }))}
          <Facing value={prop.facing ?? "left"} onValueChange={(facing) => onPropChange({ ...prop, facing })} />
        </>
      );
    case "backwall":
      return (
        <>
          {place("z", prop.z, (z) => ({ ...prop, z }))}
          {place("from", prop.from, (from) => ({ ...prop, from }))}
          {place("to", prop.to, (to) => ({ ...prop, to }))}
          {size("height", prop.height, (height) => ({ ...prop, height }))}
        </>
      );
    case "chair":
      return (
        <>
          {place("x", prop.x, (x) => ({ ...prop, x }))}
          {place("z", prop.z ?? 0, (z) => ({ ...prop, z }))}
          {size("height", prop.height, (height) => ({ ...prop, height }))}
          {size("deep", prop.deep, (deep) => ({ ...prop, deep }))}
          <Checkbox
            label={t("back")}
            checked={prop.back ?? true}
            onChange={(event) => onPropChange({ ...prop, back: event.target.checked })}
          />
          <Facing value={prop.facing ?? "right"} onValueChange={(facing) => onPropChange({ ...prop, facing })} />
        </>
      );
    case "ball":
      return (
        <>
          <PointRow label={t("middle")} value={prop.at} onValueChange={(at) => onPropChange({ ...prop, at })} />
          {size("radius", prop.radius, (radius) => ({ ...prop, radius }))}
        </>
      );
    case "roller":
      return (
        <>
          {place("x", prop.x, (x) => ({ ...prop, x }))}
          {place("y", prop.y ?? prop.radius, (y) => ({ ...prop, y }))}
          {size("radius", prop.radius, (radius) => ({ ...prop, radius }))}
          {size("halfLength", prop.halfLength ?? 14, (halfLength) => ({ ...prop, halfLength }))}
        </>
      );
    case "rollerAlong":
      return (
        <>
          {place("from", prop.from, (from) => ({ ...prop, from }))}
          {place("to", prop.to, (to) => ({ ...prop, to }))}
          {size("radius", prop.radius, (radius) => ({ ...prop, radius }))}
        </>
      );
    case "box":
      return (
        <>
          <PlaceRow label={t("corner")} value={prop.from} onValueChange={(from) => onPropChange({ ...prop, from })} />
          <PlaceRow label={t("otherCorner")} value={prop.to} onValueChange={(to) => onPropChange({ ...prop, to })} />
        </>
      );
    case "cushion":
      return (
        <>
          <PlaceRow label={t("middle")} value={prop.at} onValueChange={(at) => onPropChange({ ...prop, at })} />
          {size("halfWidth", prop.halfWidth, (halfWidth) => ({ ...prop, halfWidth }))}
          {size("thickness", prop.thickness, (thickness) => ({ ...prop, thickness }))}
        </>
      );
    case "strap":
      return <StrapFields prop={prop} onPropChange={onPropChange} />;
    case "rod":
      return (
        <>
          <PointRow
            label={t("end", { number: 1 })}
            value={prop.from}
            onValueChange={(from) => onPropChange({ ...prop, from })}
          />
          <PointRow
            label={t("end", { number: 2 })}
            value={prop.to}
            onValueChange={(to) => onPropChange({ ...prop, to })}
          />
          {size("radius", prop.radius, (radius) => ({ ...prop, radius }))}
        </>
      );
    case "dumbbell":
      return (
        <>
          <PointRow label={t("middle")} value={prop.at} onValueChange={(at) => onPropChange({ ...prop, at })} />
          <PlaceRow
            label={t("along")}
            value={prop.along}
            step={0.1}
            onValueChange={(along) => onPropChange({ ...prop, along })}
          />
          {size("size", prop.size ?? 3, (next) => ({ ...prop, size: next }))}
        </>
      );
    case "frame":
      return (
        <>
          {place("x", prop.x, (x) => ({ ...prop, x }))}
          {place("z", prop.z ?? 0, (z) => ({ ...prop, z }))}
        </>
      );
  }
}

const mostPoints = 12;

function StrapFields({
  prop,
  onPropChange,
}: {
  prop: Extract<PropData, { kind: "strap" }>;
  onPropChange: PropFieldsProps["onPropChange"];
}) {
  const t = useTranslations("poseEditor.props");
  const { points } = prop;
  return (
    <div className="flex flex-col gap-2">
      {points.map((point, index) => (
        <PointRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a point of a strap has no name but its place.
          key={index}
          label={t("strapPoint", { number: index + 1 })}
          value={point}
          onValueChange={(next) => onPropChange({ ...prop, points: points.with(index, next) })}
        />
      ))}
      <div className="flex gap-1">
        <Button
          variant="text"
          disabled={points.length >= mostPoints}
          onClick={() => onPropChange({ ...prop, points: [...points, [0, 20, 0]] })}
        >
          {t("addPoint")}
        </Button>
        <Button
          variant="text"
          disabled={points.length <= 2}
          onClick={() => onPropChange({ ...prop, points: points.slice(0, -1) })}
        >
          {t("removePoint")}
        </Button>
      </div>
    </div>
  );
}

function Facing({
  value,
  onValueChange,
}: {
  value: "left" | "right";
  onValueChange: (value: "left" | "right") => void;
}) {
  const t = useTranslations("poseEditor.props");
  return (
    <Select
      aria-label={t("facing")}
      placeholder={null}
      value={value}
      options={[
        { value: "left", label: t("facesLeft") },
        { value: "right", label: t("facesRight") },
      ]}
      onChange={(event) => onValueChange(event.target.value === "left" ? "left" : "right")}
    />
  );
}

function DepthRow({ prop, onPropChange }: PropFieldsProps) {
  const t = useTranslations("poseEditor.props");
  return (
    <NumberRow
      label={t("depth")}
      value={prop.depth ?? 0}
      min={-100}
      max={100}
      onValueChange={(depth) => onPropChange({ ...prop, depth })}
    />
  );
}
